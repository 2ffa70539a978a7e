#!/usr/bin/env bash
# The story of one contest through the API alone: from the first link to the auditor's history.
#   docs/story.sh http://127.0.0.1:3000 'http://127.0.0.1:3000/welcome#token=…'
# Needs bash, curl and node. Every person is made up; passwords are drawn anew and forgotten unless
# STORY_PASSWORD gives one.
set -euo pipefail
base=${1:?address of the service} link=${2:?the one-time link of the first start}
api=$base/api/v1 work=$(mktemp -d) password="${STORY_PASSWORD:-Aa1-$(node -p 'crypto.randomBytes(12).toString("hex")')}"
trap 'rm -rf "$work"' EXIT
say() { printf '\n── %s\n' "$*"; }
pick() { node -e 'let v=JSON.parse(require("fs").readFileSync(0,"utf8"));for(const k of process.argv[1].split("."))v=Array.isArray(v)&&isNaN(k)?v.find(x=>Object.values(x).includes(k)):v?.[k];console.log(v??"")' "$1"; }
# call WHO METHOD PATH [JSON]: one request as that person; prints the answer, fails with the problem
call() {
  local status
  status=$(curl -sS -o "$work/answer" -w '%{http_code}' -X "$2" -b "$work/$1" -c "$work/$1" -H "Idempotency-Key: $(node -p 'crypto.randomUUID()')" \
    -H 'Content-Type: application/json' ${4:+--data "$4"} "$api$3")
  cat "$work/answer"
  [ "$status" -lt 400 ] || { printf '\n%s %s → %s\n' "$2" "$3" "$status" >&2; return 1; }
}
refused() { if call "$@" > "$work/refused"; then echo "expected a refusal: $*" >&2; exit 1; fi 2> /dev/null; pick code < "$work/refused"; }
upload() { curl -sS -f -X POST -b "$work/$1" -H "Idempotency-Key: $(node -p 'crypto.randomUUID()')" -H 'Content-Type: application/octet-stream' --data-binary "@$4" "$api/files?name=scan.pdf&purpose=$2&caseId=$3" | pick id; }
# stage ID STAGE ROUND: waits (at most 30 s) until the workflow has opened that stage
stage() { for _ in $(seq 150); do [ "$(call office GET "/contests/$1" | node -p 'const c=JSON.parse(require("fs").readFileSync(0,"utf8"));`${c.stage} ${c.round} ${c.catchingUp}`')" = "$2 $3 false" ] && return; sleep 0.2; done; echo "stage $2 $3 did not open" >&2; exit 1; }
day() { node -p "new Date(Date.now() + 8 * 3600e3 + ($1) * 864e5).toISOString().slice(0, 10)"; }

say '首个账户 · the first person of the installation'
call admin POST /invitations/acceptance "{\"token\":\"${link##*token=}\",\"login\":\"admin.demo\",\"name\":\"示例管理员\",\"password\":\"$password\"}" | pick name
org=$(call admin POST /organizations '{"name":"示例市第一职业培训中心","kind":"INSTITUTION"}' | pick id)
invite() { # invite WHO NAME ROLE [organization]
  local grant="{\"role\":\"$3\"${4:+,\"organizationId\":\"$4\"}}" url
  url=$(call admin POST /accounts "{\"login\":\"$1.demo\",\"name\":\"$2\",\"email\":\"$1@example.com\",\"grants\":[$grant]}" | pick link)
  call "$1" POST /invitations/acceptance "{\"token\":\"${url##*token=}\",\"password\":\"$password\"}" | pick name
}
invite office 示例办公室甲 OFFICE; invite second 示例办公室乙 OFFICE; invite head 示例主任 OFFICE_HEAD
invite organizer 示例承办人 ORGANIZER "$org"; invite auditor 示例审计员 AUDITOR

say '年度竞赛与工种 · the year’s campaign from the rule pack'
campaign=$(call office POST /campaigns '{"regulation":"000","edition":"2025","year":2025}' | pick id)
contest=$(call office POST /contests "{\"campaignId\":\"$campaign\",\"tradeNo\":1}" | pick caseId)
stage "$contest" PREPARATION 1
call office POST "/contests/$contest/organizers" "{\"organizers\":[{\"organizationId\":\"$org\",\"lead\":true}]}" | pick stage
call office POST "/contests/$contest/chief-judge" '{"name":"示例裁判长","organization":"示例市技师学院"}' | pick stage
call office POST "/contests/$contest/dates" "{\"firstDay\":\"$(day -3)\",\"lastDay\":\"$(day -2)\",\"reason\":\"示例：补赛\"}" | pick stage
call office POST "/contests/$contest/release" '{}' | pick stage
stage "$contest" HOLDING 1

say '比赛结束，十个工作日 · the end is declared, the clock runs'
call organizer POST "/contests/$contest/end-declaration" "{\"lastScoredOn\":\"$(day -2)\"}" | pick stage
stage "$contest" SCORE_REPORT 1
call office POST "/contests/$contest/end-day-confirmation" '{}' | pick stage
call organizer GET "/contests/$contest" | pick deadlines.0.dueText

say '成绩、签字、盖章 · marks, prints, signature and seal'
rows=$(node -p 'JSON.stringify([..."甲乙丙丁戊己庚"].map((c,i)=>({name:`示例选手${c}`,unit:"示例单位",sex:i%2?"F":"M",theory:String(90-i),practice:String(95-2*i)})))')
call organizer PUT "/contests/$contest/score-report/draft" "{\"version\":0,\"entries\":$rows}" > "$work/report"
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' > "$work/scan.pdf"
id_number() { node -p 'const b=`15050219900101${String(process.argv[1]).padStart(3,"0")}`,w=[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2];b+"10X98765432"[[...b].reduce((s,d,i)=>s+d*w[i],0)%11]' "$1"; }
authorization=$(pick authorizationVersion < "$work/report")
n=0
for key in $(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1],"utf8")).winners.map(w=>w.entryKey).join(" ")' "$work/report"); do
  n=$((n + 1)); copy=$(upload organizer ID_COPY "$contest" "$work/scan.pdf"); consent=$(upload organizer AUTHORIZATION "$contest" "$work/scan.pdf")
  call organizer PUT "/contests/$contest/score-report/winners/$key" "{\"version\":0,\"idNumber\":\"$(id_number $n)\",\"bankAccount\":\"62220000000000$n\",\"bankName\":\"示例银行\",\"phone\":\"1390000000$n\",\"idCopyFileId\":\"$copy\",\"authorization\":{\"version\":\"$authorization\",\"signedOn\":\"$(day -1)\",\"fileId\":\"$consent\"}}" | pick idNumberMask
done
sign() { # sign KIND: print, "sign and seal on paper", bring the scan back with its code
  local print id code scan; print=$(call organizer POST "/contests/$contest/score-report/prints" "{\"kind\":\"$1\"}"); id=$(pick id <<< "$print") code=$(pick checkCode <<< "$print")
  scan=$(upload organizer SIGNED_PRINT "$contest" "$work/scan.pdf")
  call organizer POST "/contests/$contest/prints/$id/signed" "{\"checkCode\":\"$code\",\"fileId\":\"$scan\",\"chiefJudgeSignedOn\":\"$(day 0)\",\"seals\":[{\"organizationId\":\"$org\",\"sealedOn\":\"$(day 0)\"}]}" | pick checkCode
}
sign SCORE_SUMMARY; sign WINNER_INFO
hand_in() { call organizer POST "/contests/$contest/score-report/hand-in" "{\"draftVersion\":$(call organizer GET "/contests/$contest/score-report" | pick version)}" | pick stage; }
hand_in
stage "$contest" OFFICE_REVIEW 1

say '退回与再次报送 · returned, corrected, handed in again'
call office POST "/contests/$contest/return" '{"reasonCode":"SHEET_ILLEGIBLE","text":"扫描件不清，请重新扫描。","correctionDays":3}' | pick stage
stage "$contest" SCORE_REPORT 2
sign SCORE_SUMMARY; hand_in
stage "$contest" OFFICE_REVIEW 2
call second POST "/contests/$contest/confirmation" '{"opinion":"同意"}' | pick stage

say '审计 · the auditor reads, and may change nothing'
call auditor GET "/cases/$contest/history" > "$work/history"
node -p 'const h=JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"));h.events.map(e=>`${String(e.seq).padStart(3)} ${new Date(Date.parse(e.at)+288e5).toISOString().slice(0,16).replace("T"," ")} ${e.sentence}`).join("\n")+`\n链条校验 ${h.verified?"通过":"不通过"} · ${h.events.length} 条`' "$work/history"
echo "审计员尝试退回 · an auditor tries to decide: $(refused auditor POST "/contests/$contest/return" '{"reasonCode":"OTHER","text":"x"}')"
say '完成 · done'
