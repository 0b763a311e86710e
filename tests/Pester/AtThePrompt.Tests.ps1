# Checks the help at a prompt, in every cmdlet: lines of -Debug and -Verbose, tables of several engines, completion, and
# commands that are found. Terminal.Tests.ps1 types at a real prompt.

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $known = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
    $free = foreach ($command in Get-Command -Module DockerNetwork -CommandType Cmdlet) {
        foreach ($parameter in $command.Parameters.Values.Where({ $_.Name -notin $known -and -not $_.SwitchParameter })) {
            $type = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            if ($type.IsArray) { $type = $type.GetElementType() }
            $offers = $parameter.Attributes.Where({ $_ -is [ArgumentCompleter] -or $_ -is [ValidateSet] })
            # -Path is a file, and -Volume may be a folder.
            if (-not $offers -and -not $type.IsEnum -and $type -ne [bool] -and $parameter.Name -notin 'Path', 'Volume') {
                @{ Command = $command.Name; Parameter = $parameter.Name }
            }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/shared.ps1

    # The lines of one stream, as text.
    function Get-Line([scriptblock] $Script, [type] $Type) { (& $Script *>&1).Where({ $_ -is $Type }).ForEach({ "$_" }) }
    function Get-DebugLine([scriptblock] $Script) { Get-Line $Script ([System.Management.Automation.DebugRecord]) }
    function Get-VerboseText([scriptblock] $Script) { (Get-Line $Script ([System.Management.Automation.VerboseRecord])) -join "`n" }
}

Describe 'Lines for a curious user' -Tag Engine {
    BeforeAll {
        $live = (Get-DockerEngine).Engine.Address
        $other = "unix:///proc/self/root$(([uri] $live).LocalPath)"
        $net = New-DockerNetwork "$Prefix-net" -Label $Label
        $app = Start-TestContainer 'app' -Network $net
    }

    AfterAll { Remove-TestObject }

    It '-Debug has a line for each request' {
        $lines = Get-DebugLine { Get-DockerNetwork bridge -Debug }
        $lines -replace ' \d+ ms ', ' N ms ' -replace 'v1\.\d+', 'v1.N' | Sort-Object |
            Should -Be "GET /v1.N/containers/json 200 N ms ($live)", "GET /v1.N/networks 200 N ms ($live)"
        Get-DebugLine { Get-DockerNetwork bridge } | Should -BeNullOrEmpty
    }

    It '-Debug has the requests of several engines, of parallel work and of a failure' {
        if (([uri] $live).Scheme -eq 'unix') {
            $lines = Get-DebugLine { Get-DockerNetwork bridge -NoContainers -DockerHost $live, $other -Debug }
            $lines.Where({ $_ -match '/networks 200' }).Count | Should -Be 2
        }
        $many = New-DockerNetwork (1..3).ForEach({ "$Prefix-many$_" }) -Label $Label
        $lines = Get-DebugLine { $many | Remove-DockerNetwork -ThrottleLimit 3 -Confirm:$false -Debug }
        $lines.Where({ $_ -match '^DELETE /\S+ 204 \d+ ms' }).Count | Should -Be 3
        $lines = Get-DebugLine { try { Get-DockerNetwork -DockerHost unix:///run/no-engine-here.sock -Debug } catch { } }
        $lines | Should -Match '^GET /_ping no response \d+ ms \(unix:///run/no-engine-here.sock\)$'
    }

    It '-Verbose says which engine is used and why' {
        $why = if ($env:DOCKER_HOST) { 'DOCKER_HOST' } else { 'context|default' }
        Get-VerboseText { Get-DockerNetwork bridge -Verbose } | Should -Match "^Uses the engine at $live \(.*($why)"
        Get-VerboseText { Get-DockerNetwork bridge -DockerHost $live -Verbose } |
            Should -Be "Uses the engine at $live (-DockerHost)."
        Get-VerboseText { Get-DockerNetworkEndpoint -Network $net -Verbose } | Should -Match 'the engine of a given object'
    }

    It '-Verbose says what was left as it was' {
        Get-VerboseText { New-DockerNetwork $net.Name -IfNotExists -Verbose } | Should -Match "Network '$net' is on .* already"
        Get-VerboseText { Connect-DockerNetwork $net $app -Verbose } | Should -Match "'$app' is connected to network '$net' already"
        Get-VerboseText { Start-DockerContainer -Container $app -Verbose } | Should -Match 'It is so already: the engine changed nothing'
        Get-VerboseText { Repair-DockerNetworkEndpoint $net -Verbose } | Should -Match 'Nothing to repair'
    }

    It 'no line has what is in a variable of the environment or a label' {
        $said = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-secret" -Network none -Environment @{ KEY = 'open-sesame' } `
            -Label ($Label + @{ key = 'open-sesame' }) -Debug -Verbose *>&1
        "$($said.ForEach({ "$_" }))" | Should -Not -Match 'open-sesame'
    }

    It 'the table of several engines tells them apart' -Skip:(-not ("$env:DOCKER_HOST" -like 'unix:*')) {
        $both = Get-DockerNetwork $net.Name -DockerHost $live, $other
        $table = $both | Out-String -Width 120 -Stream
        "$table" | Should -Match 'Name +Engine +ShortId'
        $both | Get-DockerNetworkEndpoint | Out-String | Should -Match 'Network +Engine +Container'
        $both | Sort-Object { "$($_.Engine)" } | Out-String | Should -Match 'Name +Engine +ShortId'
        Get-DockerNetwork $net.Name | Out-String | Should -Not -Match 'Engine'
        # An object of one engine stays in the same table.
        @($both) + @(Get-DockerNetwork host) | Out-String | Should -Not -Match 'Created'
    }
}

Describe 'Completion' -Tag Engine {
    BeforeAll {
        $net = New-DockerNetwork "$Prefix-net" -Subnet 10.231.7.0/24 -Label $Label
        $away = New-DockerNetwork "$Prefix-away" -Label $Label
        $app = Start-TestContainer 'app' -Network @{ Name = $net.Name; Alias = "$Prefix-store" }
        $far = Start-TestContainer 'far' -Network @{ Name = $away.Name; Alias = "$Prefix-depot" }
        $still = Start-TestContainer 'still'
        Stop-DockerContainer $still -GracePeriod 0
    }

    AfterAll { Remove-TestObject }

    It 'offers aliases among names, of the networks that are asked about' {
        Get-Completion "Resolve-ContainerName -From $app -Name $Prefix-" | Should -Be "$Prefix-app", "$Prefix-store"
        Get-Completion "Resolve-ContainerName -Network $away -Name $Prefix-" | Should -Be "$Prefix-depot", "$Prefix-far"
        Get-Completion "Wait-DockerContainerName $Prefix-d" | Should -Be "$Prefix-depot"
        Get-Completion "Test-ContainerConnection $app -To $Prefix-" | Should -Contain "$Prefix-store" -Because 'it resolves'
        Get-Completion "Test-ContainerConnection $app -To $Prefix-" | Should -Contain $far.Name -Because 'the test says why not'
    }

    It 'offers what a cmdlet can act on' {
        Get-Completion "Stop-DockerContainer $Prefix-" | Should -Be $app.Name, $far.Name
        Get-Completion "Invoke-DockerCommand $Prefix-" | Should -Be $app.Name, $far.Name
        Get-Completion "Start-DockerContainer -Container $Prefix-" | Should -Be $still.Name
        Get-Completion "Get-DockerNetworkEndpoint -Container $app -Network $Prefix-" | Should -Be $net.Name
        Get-Completion "Get-ContainerName -Container $far -Network $Prefix-" | Should -Be $away.Name
    }

    It 'offers images, subnets, addresses and ports' {
        Get-Completion "Start-DockerContainer $($Image.Substring(0, 3))" | Should -Contain $app.Image
        Get-Completion 'New-DockerNetwork x -Subnet 10.231.' |
            Should -Be (0..4).ForEach({ "10.231.$_.0/24" })
        Get-Completion 'New-DockerNetwork x -Subnet 10.231.7' | Should -Not -Contain '10.231.7.0/24' -Because 'it is in use'
        Get-Completion "Connect-DockerNetwork $net x -IPAddress " | Should -Be (3..7).ForEach({ "10.231.7.$_" })
        Get-Completion "Start-DockerContainer $Image -Network $net -IPAddress 10.231.7.9" |
            Should -Be '10.231.7.9', '10.231.7.90', '10.231.7.91', '10.231.7.92', '10.231.7.93'
        $served = Start-DockerContainer $Image -Command $Sleep -Name "$Prefix-served" -Network $net -Publish 8080 -Label $Label
        Get-Completion "Test-ContainerConnection $app $served -Port " | Should -Be '8080'
    }

    It 'offers no files where no file is meant' -ForEach @{ Free = $free } {
        $Free.ForEach({ "$($_.Command) -$($_.Parameter)" }) |
            Should -BeNullOrEmpty -Because 'a parameter without [ArgumentCompleter] gets the files of the folder; NoCompleter offers nothing'
        Get-Completion 'New-DockerNetwork x -Gateway ' | Should -BeNullOrEmpty
        Get-Completion 'New-DockerNetwork ' | Should -BeNullOrEmpty
        Get-Completion "Invoke-DockerCommand $app " | Should -BeNullOrEmpty
    }
}

Describe 'Discovery' {
    It 'Get-Command *Docker* finds every cmdlet, by its name or by an alias' {
        $found = Get-Command *Docker* -Module DockerNetwork
        $found.ForEach({ if ($_.CommandType -eq 'Alias') { $_.ReferencedCommand.Name } else { $_.Name } }) | Sort-Object |
            Should -Be (Get-Command -Module DockerNetwork -CommandType Cmdlet | Sort-Object Name).Name
        $found.Name | Should -Contain 'Resolve-DockerContainerName'
        (Get-Help Test-DockerContainerConnection).Name | Should -Be 'Test-ContainerConnection'
    }
}
