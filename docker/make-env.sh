#!/bin/sh
# sh docker/make-env.sh <public url> <smtp url> <sender>
# Writes var/compose/env (random passwords) and var/compose/keys.json (the key ring of the personal fields), both for this user alone.
# Never overwrites: data whose keys are lost cannot be read again.
set -eu
umask 077

if [ "$#" -ne 3 ]; then
  echo "用法 · usage: sh docker/make-env.sh <public url> <smtp url> <sender>" >&2
  exit 2
fi

folder=$(cd "$(dirname "$0")/.." && pwd)/var/compose
mkdir -p "$folder"
for file in env keys.json; do
  if [ -e "$folder/$file" ]; then
    echo "var/compose/$file 已存在，不覆盖 · exists already and is kept: move it away first if it belongs to no data." >&2
    exit 1
  fi
done

password() { openssl rand -hex 24; }
key() { openssl rand -base64 32; }

cat > "$folder/env" <<ENV
POSTGRES_PASSWORD=$(password)
JC_OWNER_PASSWORD=$(password)
JC_APP_PASSWORD=$(password)
TEMPORAL_DB_PASSWORD=$(password)
JC_PUBLIC_URL='$1'
JC_SMTP_URL='$2'
JC_MAIL_FROM='$3'
JC_KEYS_SOURCE='$folder/keys.json'
ENV

cat > "$folder/keys.json" <<KEYS
{ "current": "k1", "keys": { "k1": "$(key)" }, "blindIndex": "$(key)", "checkCode": "$(key)" }
KEYS

# The containers' user `node` is number 1000; compose hands the file over with the owner it has here.
if [ "$(id -u)" -eq 0 ]; then chown 1000:1000 "$folder/keys.json"; fi

echo "已写入 · written: var/compose/env, var/compose/keys.json. 密钥请另存一份 · keep a copy of the keys apart from the backups."
