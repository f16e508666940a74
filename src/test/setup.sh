#!/usr/bin/env bash
# Installs what the tests need besides Java and Maven, on Debian. Touches no network when all is there.
set -euo pipefail

# command → Debian package
needed=(chromium:chromium radicale:radicale)

packages=()
for need in "${needed[@]}"; do
  command -v "${need%%:*}" >/dev/null || packages+=("${need##*:}")
done
((${#packages[@]})) || exit 0

as_root=()
if ((EUID != 0)); then as_root=(sudo -n); fi
if ! command -v apt-get >/dev/null || ! ${as_root[@]+"${as_root[@]}"} true 2>/dev/null; then
  printf 'nara: testerna behöver %s: installera det först / the tests need %s: install it first.\n' \
    "${packages[*]}" "${packages[*]}" >&2
  exit 2
fi

echo "Installerar för testerna: ${packages[*]} …" >&2
export DEBIAN_FRONTEND=noninteractive
# the tests start a radicale of their own; the system's service is not to run
export RUNLEVEL=1
quiet=(-qq -o Dpkg::Use-Pty=0)
${as_root[@]+"${as_root[@]}"} apt-get "${quiet[@]}" update </dev/null >&2
${as_root[@]+"${as_root[@]}"} apt-get "${quiet[@]}" install -y --no-install-recommends "${packages[@]}" \
  </dev/null >&2
