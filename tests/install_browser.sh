#!/bin/sh
# What the browser tests need from Debian, only when it is missing. CHROMIUM= names another browser.
set -eu
missing=""
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
[ -d /usr/share/fonts/truetype/noto ] || missing="$missing fonts-noto-core"
[ -x /usr/lib/postgresql/15/bin/postgres ] || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing="$missing postgresql"
[ -x /usr/sbin/cupsd ] || missing="$missing cups-daemon"
command -v cupsdisable >/dev/null 2>&1 || missing="$missing cups-client"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing for the browser and store tests:$missing (install them, or set CHROMIUM=)" >&2
  exit 0
fi
echo "Installing from Debian:$missing"
apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
