# Sourced by the scripts beside it: what the tests need besides the .NET SDK, installed on Debian when it is missing.

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

missing_packages() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
  command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || echo chromium-headless-shell
  # A font of the pages' stack with every Vietnamese letter: without one the browser measures and draws boxes.
  compgen -G '/usr/share/fonts/truetype/noto/NotoSans-Regular.*' >/dev/null || echo fonts-noto-core
  [[ -e /usr/share/zoneinfo/Asia/Ho_Chi_Minh ]] || echo tzdata
}

can_install() {
  command -v apt-get >/dev/null && { [[ $(id -u) -eq 0 ]] || sudo -n true 2>/dev/null; }
}

install_packages() {
  echo "== install $*"
  as_root apt-get update -qq -o Acquire::http::Timeout=30 -o Acquire::Retries=2 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

ensure_prerequisites() {
  if ! command -v dotnet >/dev/null; then
    echo 'The .NET SDK 10 is missing: install it and put dotnet on the PATH.' >&2
    return 1
  fi

  local packages
  mapfile -t packages < <(missing_packages)
  if ((${#packages[@]} > 0)); then
    if ! can_install; then
      echo "Missing for the tests: ${packages[*]}. Install them, or run this as root on Debian so that it can." >&2
      return 1
    fi

    install_packages "${packages[@]}" || return 1
  fi

  # With Chromium itself the tests run as well, but each page costs twice.
  if ! command -v chromium-headless-shell >/dev/null && can_install; then
    install_packages chromium-headless-shell || true
  fi
}
