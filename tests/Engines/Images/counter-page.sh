#!/bin/sh
# Serves one request to the counter. Redis keeps the number, and is found by its name.
host=${REDIS_HOST:-redis}
read -r method path rest
while read -r header && [ "${#header}" -gt 1 ]; do :; done

answer() {
    printf 'HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' "$1" "${#2}" "$2"
    exit
}

page() { echo "<!DOCTYPE html><html><head><title>Counter</title></head><body><h1>Counter</h1><p>$1</p></body></html>"; }

[ "$path" = / ] || answer '404 Not Found' "$(page 'There is only one page here.')"
visits=$(printf 'INCR visits\r\nQUIT\r\n' | nc -w 3 "$host" 6379 2>/dev/null | sed -n 's/^:\([0-9]*\).*/\1/p')
[ -n "$visits" ] || answer '503 Service Unavailable' "$(page "Redis does not answer to the name <b>$host</b>.")"
answer '200 OK' "$(page "Redis has counted <b id=\"visits\">$visits</b> visits.")"
