# A tour of container networks on a real Docker Engine: it creates networks, and containers join them, leave them and
# find each other by name.
# `./build.sh demo` (or `./build.ps1 demo`) runs it, with an engine and the images that it needs.
# Each step shows its commands and their output, and checks the result. A wrong result ends the tour with an error.
# At its end the tour removes everything that it created.
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../DockerNetwork.psd1"

# A small image with a shell, one of Redis, and one with a page on port 3000 that counts its visits in Redis.
$alpine, $redisImage, $counter = $env:DOCKERNETWORK_TEST_IMAGE, $env:DOCKERNETWORK_TEST_REDIS, $env:DOCKERNETWORK_TEST_APP
$run = $env:DOCKERNETWORK_TEST_RUN
if (-not $run) { throw 'This walk needs an engine with some images: start it with ./build.sh demo or ./build.ps1 demo.' }

# On a private engine every name and port is free. On a shared engine, names begin with the run's id, and the engine
# chooses the port.
$ours = $env:DOCKERNETWORK_TEST_PRIVATE -eq '1'
$prefix = if ($ours) { '' } else { "$run-" }
$port = if ($ours) { '3000:3000' } else { '3000' }
$backend, $frontend, $frontend2 = "${prefix}backend-network", "${prefix}frontend-network", "${prefix}frontend-network2"
$redis, $app = "${prefix}redis", "${prefix}app"
$fullName = "$redis.$backend"

# Everything that the tour creates has this label.
foreach ($command in 'New-DockerNetwork', 'Start-DockerContainer', 'Invoke-DockerContainer') {
    $PSDefaultParameterValues["${command}:Label"] = @{ 'dockernetwork.test' = $run }
}

$steps = [System.Collections.Generic.List[object]]::new()

# Shows and runs commands, then checks their whole output ($result). The check returns a short text for the summary.
function Step([string] $Title, [scriptblock[]] $Commands, [scriptblock] $Check) {
    "`n$($steps.Count + 1). $Title" | Out-Host
    $result = foreach ($command in $Commands) {
        "`nPS> $($ExecutionContext.InvokeCommand.ExpandString("$command").Trim())" | Out-Host
        $output = & $command
        $output | Out-Host
        $output
    }
    $seen = & $Check
    $steps.Add([pscustomobject]@{ Step = $steps.Count + 1; Title = $Title; Seen = $seen })
}

function Confirm-That([bool] $Condition, [string] $Expected) {
    if (-not $Condition) { throw "Step $($steps.Count + 1) went wrong. Expected: $Expected." }
}

# Returns the id of the error that ends a command; nothing if it succeeds.
function Get-ErrorId([scriptblock] $Command) {
    try { $null = & $Command } catch { ($_.FullyQualifiedErrorId -split ',')[0] }
}

# Retries for 20 seconds, because a container runs before its program listens.
function Get-Page([Uri] $Address) {
    $client = [System.Net.Http.HttpClient]::new()
    $deadline = [DateTime]::UtcNow.AddSeconds(20)
    try {
        while ($true) {
            try { return $client.GetStringAsync($Address).GetAwaiter().GetResult() }
            catch { if ([DateTime]::UtcNow -gt $deadline) { throw } }
            [System.Threading.Thread]::Sleep(100)
        }
    }
    finally { $client.Dispose() }
}

try {
    Step 'A network of our own' { New-DockerNetwork $backend } {
        Confirm-That ($result.Name -eq $backend -and $result.Driver -eq 'bridge') 'a network of the driver bridge'
        "subnet $($result.Pools[0].Subnet)"
    }

    Step 'Redis joins it' { Start-DockerContainer $redisImage -Name $redis -Network $backend } {
        Confirm-That ($result.State -eq 'running' -and $backend -in $result.Networks) "a running container on $backend"
        "$redis has $($result.IPv4Addresses[0])"
    }

    Step 'It sets no variables in its containers' { Invoke-DockerContainer $alpine env -Network $backend } {
        $names = foreach ($line in $result) { ($line -split '=')[0] }
        $more = $names | Where-Object { $_ -notin 'PATH', 'HOSTNAME', 'HOME' }
        Confirm-That ('HOSTNAME' -in $names -and -not $more) 'only PATH, HOSTNAME and HOME'
        $names -join ', '
    }

    Step 'It writes no names into their hosts file' { Invoke-DockerContainer $alpine cat /etc/hosts -Network $backend } {
        Confirm-That (-not ($result -match $redis)) "no entry for $redis"
        $own = @($result -match '^\d+\.\d+\.\d+\.\d+\s+[0-9a-f]{12}$')
        Confirm-That ($own.Count -eq 1) "the container's own address"
        "only itself: $($own[0] -replace '\s+', ' ')"
    }

    Step 'Its DNS server knows the names' { Invoke-DockerContainer $alpine cat /etc/resolv.conf -Network $backend } {
        Confirm-That ($result -contains 'nameserver 127.0.0.11') 'nameserver 127.0.0.11'
        Confirm-That ([bool]($result -match '^options.*\bndots:0\b')) 'options ndots:0'
        $result -match '^nameserver'
    }

    Step 'A name reaches its container' @(
        { Invoke-DockerContainer $alpine ping '-c1' $redis -Network $backend }
        { Invoke-DockerContainer $alpine ping '-c1' $fullName -Network $backend }
        { Resolve-ContainerName $redis, $fullName -Network $backend }
    ) {
        $address = (Get-DockerContainer $redis).IPv4Addresses[0]
        Confirm-That (@($result -match '1 packets received').Count -eq 2) 'an answer to both'
        $records = @($result | Where-Object { $_ -is [DockerNetwork.ContainerNameRecord] })
        Confirm-That ($records.Count -eq 2 -and -not ($records | Where-Object IPAddress -ne $address)) "both names to mean $address"
        "both are $address"
    }

    Step 'A second network' { New-DockerNetwork $frontend } {
        Confirm-That ($result.Name -eq $frontend) 'a network'
        "subnet $($result.Pools[0].Subnet)"
    }

    Step 'A running container joins it too' { Connect-DockerNetwork $frontend $redis } {
        $networks = (Get-DockerContainer $redis).Networks
        Confirm-That ($backend -in $networks -and $frontend -in $networks) "$redis on both networks"
        $networks -join ', '
    }

    Step 'An app there finds Redis by its name' {
        Start-DockerContainer $counter -Name $app -Network $frontend -Publish $port -Environment @{ REDIS_HOST = "$redis" }
    } {
        # The port is published for IPv4 and for IPv6. If the engine chooses, these can be two different ports.
        $published = (Get-DockerContainer $app).Ports | Where-Object { $_.ContainerPort -eq 3000 -and $_.HostAddress -like '*.*' }
        $page = "http://127.0.0.1:$($published.HostPort)/"
        $visits = foreach ($time in 1, 2) {
            $html = Get-Page $page
            "GET $page`n$html" | Out-Host
            [int]($html -replace '(?s)^.*?(\d+)</b> visits.*$', '$1')
        }
        $kept = Invoke-DockerCommand $redis redis-cli get visits
        Confirm-That ($visits[1] -eq $visits[0] + 1 -and $kept -eq $visits[1]) "a page that counts; it said $visits, and Redis has $kept"
        "visits $($visits -join ' and ')"
    }

    Step 'Another name on a third network' @(
        { New-DockerNetwork $frontend2 }
        { Connect-DockerNetwork $frontend2 $redis -Alias db }
    ) {
        Confirm-That ('db' -in $result[1].Aliases) 'the alias db'
        "$redis is db there"
    }

    Step 'The alias answers there alone' { Invoke-DockerContainer $alpine ping '-c1' db -Network $frontend2 } {
        Confirm-That ([bool]($result -match '1 packets received')) 'an answer'
        $elsewhere = Get-ErrorId { Invoke-DockerContainer $alpine ping '-c1' db -Network $backend -WarningAction SilentlyContinue }
        Confirm-That ($elsewhere -eq 'ContainerExited') "no answer on $backend"
        Confirm-That ((Get-ErrorId { Resolve-ContainerName db -Network $backend }) -eq 'NameNotFound') "no such name on $backend"
        "not on $backend"
    }

    Step 'All networks' { Get-DockerNetwork } {
        $missing = 'bridge', 'host', 'none', $backend, $frontend, $frontend2 | Where-Object { $_ -notin $result.Name }
        Confirm-That (-not $missing) "$missing among them"
        "$($result.Count) networks"
    }

    Step 'Who is on a network' { Get-DockerNetworkEndpoint -Network $frontend } {
        $members = @($result | Where-Object IPv4Address | ForEach-Object Container)
        Confirm-That ($members.Count -eq 2 -and $redis -in $members -and $app -in $members) "$redis and $app with their addresses"
        @(foreach ($endpoint in $result) { "$($endpoint.Container) $($endpoint.IPv4Address)" }) -join ', '
    }

    Step 'Redis leaves a network' { Disconnect-DockerNetwork $frontend $redis } {
        $networks = (Get-DockerContainer $redis).Networks
        Confirm-That ($frontend -notin $networks -and $backend -in $networks -and $frontend2 -in $networks) "$redis on the other two only"
        $live = Get-ErrorId { Resolve-ContainerName $redis -From $app -Live -HelperImage $alpine }
        Confirm-That ($live -eq 'NameNotFound') "a name that $app no longer knows"
        Confirm-That ((Resolve-ContainerName $redis -Network $backend).Container -eq $redis) "its name still known on $backend"
        "$app no longer finds it"
    }

    "`n$($steps.Count) of 14 steps" | Out-Host
    $steps | Out-Host
}
finally {
    Get-DockerContainer -Label "dockernetwork.test=$run" | Remove-DockerContainer -Force -Confirm:$false
    Get-DockerNetwork -Label "dockernetwork.test=$run" | Remove-DockerNetwork -Confirm:$false
}
