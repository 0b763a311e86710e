#!/usr/bin/env bash
# Runs the tasks of this repository; build.ps1 has the same ones. Longer tasks are in tests/Engines and in
# tools/package.proj.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1
# No compiler and no build node keeps running after the build.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

build() {
    for project in "$@"; do
        dotnet build "$project" -c Release -v quiet -p:UseSharedCompilation=false </dev/null
    done
}
# The analyzers take a third of a build. CI and the task build run them.
[ "${CI:-}" = true ] || [ "${1:-}" = build ] || export RunAnalyzers=false
engines() { exec dotnet tests/Engines/bin/Release/net10.0/Engines.dll "$@"; }

task=${1:-help}
[ $# -eq 0 ] || shift
case $task in
    build) build DockerNetwork.sln ;;
    demo) build src/DockerNetwork tests/Engines; engines script docs/tour.ps1 "$@" ;;
    test) build DockerNetwork.sln; dotnet msbuild tools/package.proj -v:q; engines test "$@" ;;
    bench) build DockerNetwork.sln; engines run -- dotnet tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll "$@" ;;
    fidelity) build tests/Engines tests/Fidelity.Tests; engines fidelity "$@" ;;
    package) build src/DockerNetwork; dotnet msbuild tools/package.proj ;;
    *)
        echo 'usage: ./build.sh build | demo | test | bench | fidelity | package'
        echo '  build    compiles; then Import-Module ./DockerNetwork.psd1 works'
        echo '  demo     the tour in docs/tour.ps1 on a real Docker Engine'
        echo '  test     all tests on a real Docker Engine, with --all-engines on Engine 26.1 too, with --windows under Wine, with --pester 5.9.1 on Pester 5; other arguments go to the xUnit programs'
        echo '  bench    the benchmarks on a real Docker Engine'
        echo '  fidelity predicted names against the DNS of a real Docker Engine; --engine 26.1, --topologies N or --changes N, --seed N'
        echo '  package  out/DockerNetwork and its zip file'
        [ "$task" = help ] || exit 2 ;;
esac
