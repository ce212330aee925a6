#!/usr/bin/env bash
# curl.sh FLOW: gets a token from the emulator at $AUTHORITY, whose certificate is $CA
set -euo pipefail

post() { curl --silent --show-error --fail-with-body --cacert "$CA" "$AUTHORITY/$TENANT/oauth2/v2.0/$1" "${@:2}"; }
member() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

case $1 in
  application)
    post token -d grant_type=client_credentials -d client_id="$DAEMON" -d client_secret="$DAEMON_SECRET" \
      -d scope="api://$API/.default" | member access_token | sed 's/^/token: /'
    ;;
  device)
    answer=$(post devicecode -d client_id="$PROGRAM" -d scope="openid offline_access api://$API/Orders.Read")
    echo "device: $(member user_code <<<"$answer")"
    read -r _
    post token -d grant_type=urn:ietf:params:oauth:grant-type:device_code -d client_id="$PROGRAM" \
      -d device_code="$(member device_code <<<"$answer")" | member access_token | sed 's/^/token: /'
    ;;
esac
