# A swarm of one node, for files about swarms, and services in it. The engine must be private to this run. The file is
# dot-sourced in a BeforeDiscovery and in a BeforeAll. An engine that manages a swarm already is used as it is; a shared
# engine is never made a swarm.

# Sends a request to the engine itself, without the module.
function Invoke-EngineApi {
    param([string] $Method, [string] $Path, [object] $Body)
    $address = [uri] (Get-DockerEngine).Engine.Address
    $call = @{ Method = $Method; ContentType = 'application/json'; Uri = if ($address.Scheme -eq 'unix') { "http://engine/$Path" } else { "http://$($address.Authority)/$Path" } }
    if ($address.Scheme -eq 'unix') { $call.UnixSocket = $address.LocalPath }
    if ($Body) { $call.Body = ConvertTo-Json $Body -Depth 8 }
    Invoke-RestMethod @call
}

function Wait-Until {
    param([scriptblock] $Condition, [string] $Otherwise)
    $limit = [DateTime]::UtcNow.AddSeconds(60)
    while (-not (& $Condition)) {
        if ([DateTime]::UtcNow -gt $limit) { throw "After a minute $Otherwise." }
        Start-Sleep -Milliseconds 100
    }
}

# True if the engine manages a swarm or can be made to; for -Skip, in a BeforeDiscovery.
function Test-SwarmPossible {
    $engine = Get-DockerEngine
    $engine.SwarmManager -or ($env:DOCKERNETWORK_TEST_PRIVATE -eq '1' -and $engine.SwarmState -eq 'inactive')
}

function Enter-TestSwarm {
    $script:swarmMade = -not (Get-DockerEngine).SwarmManager
    if ($script:swarmMade) { $null = Invoke-EngineApi POST swarm/init @{ ListenAddr = '127.0.0.1:2377'; AdvertiseAddr = '127.0.0.1' } }
}

# Leaves the swarm, and removes docker_gwbridge, which would remain.
function Exit-TestSwarm {
    if (-not $script:swarmMade) { return }
    $null = Invoke-EngineApi POST 'swarm/leave?force=true'
    $script:swarmMade = $false
    Get-DockerNetwork docker_gwbridge* | Remove-DockerNetwork -Force -Confirm:$false
}

# Creates a service, and waits until its tasks run. With -Constraint no task finds a node, and there is no wait.
function New-TestService {
    param([string] $Name, [string[]] $Network, [string[]] $Alias, [hashtable] $Label = @{}, [int] $Replicas = 1, [string] $Constraint, [int] $Publish)
    $image = if ($env:DOCKERNETWORK_TEST_IMAGE) { $env:DOCKERNETWORK_TEST_IMAGE } else { 'alpine' }
    $run = if ($env:DOCKERNETWORK_TEST_RUN) { $env:DOCKERNETWORK_TEST_RUN } else { 'true' }
    $id = (Invoke-EngineApi POST services/create @{
        Name         = $Name
        Labels       = @{ 'dockernetwork.test' = $run } + $Label
        Mode         = @{ Replicated = @{ Replicas = $Replicas } }
        EndpointSpec = @{ Ports = @(if ($Publish) { @{ Protocol = 'tcp'; TargetPort = 80; PublishedPort = $Publish } }) }
        UpdateConfig = @{ Monitor = 500000000 }
        TaskTemplate = @{
            ContainerSpec = @{ Image = $image; Args = 'sh', '-c', 'trap exit TERM; while :; do sleep 0.1; done' }
            Networks      = @(foreach ($each in $Network) { @{ Target = $each; Aliases = @($Alias | Where-Object { $_ }) } })
            Placement     = @{ Constraints = @($Constraint | Where-Object { $_ }) }
        }
    }).ID
    if (-not $Constraint) { Wait-Until { (Get-DockerService -Id $id).RunningReplicas -eq $Replicas } "the tasks of $Name do not run" }
}

# Removes services, and waits until their containers are gone. Then the networks can be removed.
function Remove-TestService {
    param([string[]] $Name)
    foreach ($each in $Name) { $null = Invoke-EngineApi DELETE "services/$each" }
    foreach ($each in $Name) { Wait-Until { -not (Get-DockerContainer -Label @{ 'com.docker.swarm.service.name' = $each }) } "containers of $each are left" }
}
