#!/bin/sh
# What the browser tests need from Debian, only when it is missing. CHROMIUM= names another browser.
set -eu
missing=""
has() { command -v "$1" >/dev/null 2>&1; }
has pdftotext || missing="$missing poppler-utils"
ldconfig -p | grep -q libzbar.so.0 || missing="$missing libzbar0"
has java || missing="$missing default-jre-headless"
[ -d /usr/share/fonts/truetype/noto ] || missing="$missing fonts-noto-core"
[ -x /usr/lib/postgresql/15/bin/postgres ] || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing="$missing postgresql"
[ -x /usr/sbin/cupsd ] || missing="$missing cups-daemon"
has cupsdisable || missing="$missing cups-client"
browser=""
[ -n "${CHROMIUM:-}" ] || has chromium-headless-shell || browser="chromium-headless-shell"
[ -n "$missing$browser" ] || exit 0
if [ "$(id -u)" -ne 0 ] || ! has apt-get; then
  has chromium && browser=""
  [ -z "$missing$browser" ] || echo "Missing for the browser and store tests:$missing $browser (install them, or set CHROMIUM=)" >&2
  exit 0
fi
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
echo "Installing from Debian:$missing $browser"
apt-get update -qq
# shellcheck disable=SC2086
[ -z "$missing" ] || install $missing
# With its window Chromium will do as well; it takes twice the time.
[ -z "$browser" ] || install "$browser" || has chromium || install chromium
