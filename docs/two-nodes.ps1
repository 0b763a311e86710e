# A tour of one network on two machines: containers on two engines of a swarm find each other by name.
# It needs the addresses of a manager and of a second engine of its swarm, and an image with a shell and ping on both:
#   ./docs/two-nodes.ps1 -Manager ssh://admin@one -Worker ssh://admin@two
# Without two machines, `Engines swarm 2 -- pwsh docs/two-nodes.ps1` (tests/Engines; Linux, root) starts two engines.
# Each step shows its commands and their output, and checks the result. A wrong result ends the tour with an error.
# At its end the tour removes everything that it created.
param(
    [Uri] $Manager = ("$env:DOCKERNETWORK_TEST_NODES" -split ',')[0],
    [Uri] $Worker = ("$env:DOCKERNETWORK_TEST_NODES" -split ',')[1],
    [string] $Image = 'alpine'
)
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../DockerNetwork.psd1"
if (-not $Manager -or -not $Worker) { throw 'This walk needs the addresses of two engines of one swarm: -Manager and -Worker.' }

$sleep = @{ Image = $Image; Command = 'sh', '-c', 'trap exit TERM; while :; do sleep 1; done' }

# Shows and runs a command, then checks its output ($result).
function Step([string] $Title, [scriptblock] $Command, [scriptblock] $Check) {
    "`n$Title`nPS> $($ExecutionContext.InvokeCommand.ExpandString("$Command").Trim())" | Out-Host
    $result = @(& $Command)
    $result | Out-Host
    if (-not (& $Check)) { throw "'$Title' did not go as it should." }
}

# Stops if an object of these names exists: it belongs to somebody else.
$there = @(Get-DockerNetwork two-nodes* -DockerHost $Manager) + @(Get-DockerContainer two-nodes-* -DockerHost $Manager, $Worker)
if ($there) { throw "Something has this walk's names already: $($there.Name -join ', ')." }

try {
    Step 'A network of the swarm, made on a manager. -Attachable lets plain containers join it, not only services.' {
        New-DockerNetwork two-nodes -Driver overlay -Attachable -DockerHost $Manager
    } { $result.Scope -eq 'swarm' -and $result.Attachable }

    Step 'A container on the manager joins it.' {
        Start-DockerContainer @sleep -Name two-nodes-web -Network two-nodes -DockerHost $Manager
    } { "$($result.Networks)" -eq 'two-nodes' }

    Step 'So does one on the worker, which has not heard of the network before, under an alias.' {
        Start-DockerContainer @sleep -Name two-nodes-db -Network two-nodes -Alias database -DockerHost $Worker
    } { "$($result.Networks)" -eq 'two-nodes' }

    Step 'A name takes a moment to get from node to node, so it is waited for.' {
        Wait-ContainerName two-nodes-db -From two-nodes-web -TimeoutSec 30 -DockerHost $Manager
    } { $result.Container -eq 'two-nodes-db' }

    Step 'The manager sees both containers, and on which node the other one is.' {
        Get-DockerNetworkEndpoint two-nodes -DockerHost $Manager
    } { $result.Count -eq 2 -and ($result | Where-Object Container -EQ two-nodes-db).Node }

    Step 'The name of the container on the worker resolves on the manager: so the rules say, and so the DNS answers.' {
        Resolve-ContainerName two-nodes-db -From two-nodes-web -DockerHost $Manager
        Resolve-ContainerName two-nodes-db -From two-nodes-web -DockerHost $Manager -Live
    } { $result.Count -eq 2 -and $result[0].IPAddress -eq $result[1].IPAddress }

    Step 'An alias is told to the DNS of the other nodes, but to no other engine: only the DNS can be asked for it.' {
        Resolve-ContainerName database -From two-nodes-web -DockerHost $Manager -Live
    } { $result.Count -eq 1 }

    Step 'And the other way round.' {
        Resolve-ContainerName two-nodes-web -From two-nodes-db -DockerHost $Worker
    } { $result.Count -eq 1 -and $result[0].Node }

    Step 'Each reaches the other.' {
        Test-ContainerConnection -From two-nodes-web -To two-nodes-db -DockerHost $Manager
        Test-ContainerConnection -From two-nodes-db -To two-nodes-web -DockerHost $Worker
    } { ($result | Where-Object Succeeded).Count -eq 2 }

    Step 'A program in a container simply uses the name.' {
        Invoke-DockerCommand two-nodes-web ping '-c' 1 database -DockerHost $Manager
    } { "$result" -match '1 packets received' }
}
finally {
    Step 'The containers go, each from its own engine.' {
        Get-DockerContainer two-nodes-* -DockerHost $Manager, $Worker | Remove-DockerContainer -Force -Confirm:$false
    } { -not (Get-DockerContainer two-nodes-* -DockerHost $Manager, $Worker) }

    Step 'And the network goes from the swarm; a node that had it lists it for a moment longer.' {
        Get-DockerNetwork two-nodes* -DockerHost $Manager | Remove-DockerNetwork -Confirm:$false
        $limit = [datetime]::Now.AddSeconds(20)
        while ((Get-DockerNetwork two-nodes* -DockerHost $Manager) -and [datetime]::Now -lt $limit) { [Threading.Thread]::Sleep(200) }
    } { -not (Get-DockerNetwork two-nodes* -DockerHost $Manager) }
}

'All steps went as they should.'
