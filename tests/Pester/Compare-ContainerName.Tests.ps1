BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.CompareContainerNameCommand'
    $ConfirmPreference = 'None'
    $net, $far, $fixed, $web, $db, $db2, $lone = 'net', 'far', 'fixed', 'web', 'db', 'db2', 'lone' |
        ForEach-Object { "$Prefix-$_" }
    $asked = 'data', 'sql', 'away', $web, $db, $db2, $lone

    function Initialize-Ground {
        Remove-TestObject
        $net, $far | New-DockerNetwork -Label $Label | Out-Null
        New-DockerNetwork $fixed -Subnet 10.215.40.0/24 -Gateway 10.215.40.254 -Label $Label | Out-Null
        $null = Start-TestContainer 'web' -Network $net, $fixed
        $null = Start-TestContainer 'db' -Network @{ Name = $net; Alias = 'data' }
        $null = Start-TestContainer 'db2' -Network @{ Name = $net; Alias = 'data' }
        $null = Start-TestContainer 'lone' -Network @{ Name = $far; Alias = 'away' }
    }

    # Returns a line for every answer that a running container gets.
    function Get-Answer {
        $clients = Get-DockerContainer "$Prefix*" -State running
        Resolve-ContainerName $asked -From $clients -ErrorAction SilentlyContinue |
            ForEach-Object { "$($_.From) $($_.Name) $($_.Container) $($_.IPAddress)" }
    }

    # Returns a line for every answer that changes remove or add. An address that is not known yet is left empty.
    function Get-Foreseen($Changes) {
        foreach ($change in $Changes) {
            $before, $after = foreach ($side in 'Before', 'After') {
                $head = "$($change.From) $($change.Name)"
                , @($change.$side | ForEach-Object { "$head $($_.Container) $($_.IPAddress)" })
            }
            $before | Where-Object { $_ -notin $after }
            $after | Where-Object { $_ -notin $before }
        }
    }

    # Returns the name changes that -WhatIf of a cmdlet reports.
    function Get-WhatIfChange([scriptblock] $Change) { (& $Change -WhatIf 6>&1).MessageData }

    Initialize-Ground
    $taken = (Get-DockerNetworkEndpoint $fixed).IPv4Address
}

AfterAll { Remove-TestObject }

Describe 'Compare-ContainerName of two lists' {
    It 'tells what came, went and changed' {
        $before = Get-ContainerName $net
        try {
            $null = Connect-DockerNetwork $net $lone -Alias data, spare
            Disconnect-DockerNetwork $net $db
            Disconnect-DockerNetwork $net $db2
            $changes = Get-ContainerName $net | Compare-ContainerName $before
        } finally {
            $db, $db2 | Connect-DockerNetwork $net -Alias data | Out-Null
            Disconnect-DockerNetwork $net $lone
        }
        $changes | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerNameChange]) }
        $changes | Where-Object { @($_.Before) + @($_.After) | Where-Object MatchedBy -NE ShortId } |
            ForEach-Object { "$($_.Name) $($_.Kind) > $($_.After.Container)" } |
            Should -Be "data Changed > $lone", "$db Lost > ", "$db2 Lost > ", "$lone Gained > $lone",
                "spare Gained > $lone"
        ($changes | Where-Object Name -EQ data).Before.Container | Sort-Object | Should -Be $db, $db2
    }

    It 'tells of none where there is none, and needs no engine' {
        $now = Get-ContainerName $net
        Compare-ContainerName $now $now | Should -BeNullOrEmpty
        $now | Compare-ContainerName $now | Should -BeNullOrEmpty
        Compare-ContainerName @() $null | Should -BeNullOrEmpty
        (Compare-ContainerName $now $null).ForEach({ "$_" }) | Should -Contain "'$db' no longer resolves on $net"
        { Compare-ContainerName @() @() -DockerHost tcp://127.0.0.1:1 } |
            Should -Throw -ExceptionType ([System.Management.Automation.ParameterBindingException])
    }
}

Describe 'Compare-ContainerName of a change' {
    It 'says what -WhatIf says, and what comes of it: <Change>' -TestCases @(
        @{
            Change  = 'connecting with aliases'
            Foresee = { Compare-ContainerName -Connect $net $lone -Alias data, sql }
            Make    = { Connect-DockerNetwork $net $lone -Alias data, sql @args }
            Undo    = { Disconnect-DockerNetwork $net $lone }
        }
        @{
            Change  = 'connecting with an address'
            Foresee = { Compare-ContainerName -Connect $fixed $lone -IPAddress 10.215.40.9 -Alias sql }
            Make    = { Connect-DockerNetwork $fixed $lone -IPAddress 10.215.40.9 -Alias sql @args }
            Undo    = { Disconnect-DockerNetwork $fixed $lone }
        }
        @{
            Change  = 'connecting with a link'
            Foresee = { Compare-ContainerName -Connect $far $web -Link "$($lone):sql" }
            Make    = { Connect-DockerNetwork $far $web -Link "$($lone):sql" @args }
            Undo    = { Disconnect-DockerNetwork $far $web }
        }
        @{
            Change  = 'disconnecting'
            Foresee = { Compare-ContainerName -Disconnect $net $db }
            Make    = { Disconnect-DockerNetwork $net $db @args }
            Undo    = { Connect-DockerNetwork $net $db -Alias data }
        }
        @{
            Change  = 'stopping'
            Foresee = { $db | Compare-ContainerName -StopContainer }
            Make    = { Stop-DockerContainer $db -GracePeriod 0 @args }
            Undo    = { Start-DockerContainer -Container $db }
        }
        @{
            Change  = 'removing containers'
            Foresee = { Compare-ContainerName -RemoveContainer $db, $db2 -Force }
            Make    = { Remove-DockerContainer $db, $db2 -Force @args }
            Undo    = { Initialize-Ground }
        }
        @{
            Change  = 'removing a network'
            Foresee = { Compare-ContainerName -RemoveNetwork $net -Force }
            Make    = { Remove-DockerNetwork $net -Force @args }
            Undo    = { Initialize-Ground }
        }
    ) {
        $before = @(Get-Answer)
        $changes = & $Foresee
        $changes | Should -Not -BeNullOrEmpty
        $told = Get-WhatIfChange $Make
        # Removals are reported one by one, and a comparison reports them together.
        if ($Change -ne 'removing containers') { $changes.ForEach({ "$_" }) | Should -Be $told.ForEach({ "$_" }) }
        $foreseen = @(Get-Foreseen $told)
        @(Get-Answer) | Should -Be $before
        try {
            & $Make | Out-Null
            $after = @(Get-Answer)
            $clients = (Get-DockerContainer "$Prefix*" -State running).Name
        } finally { & $Undo | Out-Null }

        # A removed or stopped container sends no more queries; the changes list names, not clients.
        $known = $foreseen | Where-Object { ($_ -split ' ')[0] -in $clients -and ($_ -split ' ')[1] -in $asked } |
            ForEach-Object { if ($_ -match ' $') { @($after -like "$_*") + $_ | Select-Object -First 1 } else { $_ } }
        $seen = @($before | Where-Object { $_ -notin $after }) + @($after | Where-Object { $_ -notin $before })
        $known | Sort-Object | Should -Be ($seen | Where-Object { ($_ -split ' ')[0] -in $clients } | Sort-Object)
    }

    It 'takes what other cmdlets give: <_>' -ForEach @(
        { Get-DockerContainer $db | Compare-ContainerName -StopContainer }
        { Get-DockerNetworkEndpoint $net -Container $db | Compare-ContainerName -StopContainer }
        {
            Resolve-ContainerName data -From $web | Where-Object Container -EQ $db |
                Compare-ContainerName -StopContainer
        }
        { $db | Compare-ContainerName -Stop }
        { Get-DockerContainer $db | Compare-ContainerName -RemoveContainer -Force }
        { Get-DockerNetwork $net | Compare-ContainerName -Disconnect -Container $db | Where-Object From -NE $db }
        {
            Get-DockerNetworkEndpoint $net -Container $db | Compare-ContainerName -Disconnect |
                Where-Object From -NE $db
        }
    ) {
        (& $_).ForEach({ "$($_.Kind) $($_.Name) $($_.From)" }) | Sort-Object |
            Should -Be "Changed data $db2", "Changed data $web", "Lost $db $db2", "Lost $db $web"
    }

    It 'says of one container what -WhatIf says of its removal' {
        (Compare-ContainerName -RemoveContainer $db -Force).ForEach({ "$_" }) |
            Should -Be (Get-WhatIfChange { Remove-DockerContainer $db -Force @args }).ForEach({ "$_" })
    }

    It 'previews the removal of a network on each engine that has it' {
        . $PSScriptRoot/contexts.ps1
        $address = (Get-DockerEngine).Engine.Address
        Enter-TestConfig
        try {
            'one', 'two' | ForEach-Object { Add-TestContext $_ $address }
            $changes = Compare-ContainerName -RemoveNetwork $net -Force -Context one, two
            $changes.Engine.Context | Sort-Object -Unique | Should -Be 'one', 'two'
        } finally { Exit-TestConfig }
    }

    It 'takes several together, and a network through the pipeline' {
        (Compare-ContainerName -StopContainer $db, $db2 | Where-Object Name -EQ data).Kind | Should -Be Lost
        Compare-ContainerName -StopContainer (Get-DockerContainer "$Prefix*") | Should -BeNullOrEmpty
        Compare-ContainerName -StopContainer "$Prefix*" | Should -BeNullOrEmpty
        Compare-ContainerName -StopContainer 'nobody-*' | Should -BeNullOrEmpty
        (Get-DockerNetwork $net | Compare-ContainerName -RemoveNetwork -Force).Kind | Sort-Object -Unique |
            Should -Be Lost
        $joins = Get-DockerContainer $web | Compare-ContainerName -Connect $far -Alias front
        ($joins | Where-Object From -EQ $lone).Name | Should -Contain front
    }

    It 'changes nothing' {
        $state = {
            Get-DockerNetworkEndpoint -Container "$Prefix*" |
                ForEach-Object { "$_ $($_.State) $($_.IPv4Address) $($_.Aliases)" }
        }
        $before = & $state
        $null = Compare-ContainerName -Connect $net $lone
        $null = Compare-ContainerName -Disconnect $net $db
        $null = Compare-ContainerName -RemoveNetwork $net -Force
        $null = Compare-ContainerName -StopContainer $db
        $null = Compare-ContainerName -RemoveContainer $db -Force
        & $state | Should -Be $before
    }

    It 'is the error of the cmdlet where the engine would refuse, and -WhatIf names none: <Change>' -TestCases @(
        @{
            Change = { Compare-ContainerName -Connect $net $db -Alias other -ErrorAction Stop }
            Make   = { Connect-DockerNetwork $net $db -Alias other @args }; Id = 'AlreadyConnected'
        }
        @{
            Change = { Compare-ContainerName -Connect $fixed $lone -IPAddress 192.0.2.1 -ErrorAction Stop }
            Make   = { Connect-DockerNetwork $fixed $lone -IPAddress 192.0.2.1 @args }; Id = 'AddressInvalid'
        }
        @{
            Change = { Compare-ContainerName -Connect $fixed $lone -IPAddress $taken -ErrorAction Stop }
            Make   = { Connect-DockerNetwork $fixed $lone -IPAddress $taken @args }; Id = 'AddressOverlap'
        }
        @{
            Change = { Compare-ContainerName -Connect $net nobody -ErrorAction Stop }
            Make   = { Connect-DockerNetwork $net nobody @args }; Id = 'ContainerNotFound'
        }
        @{
            Change = { Compare-ContainerName -Disconnect $far $db -ErrorAction Stop }
            Make   = { Disconnect-DockerNetwork $far $db @args }; Id = 'NotConnected'
        }
        @{
            Change = { Compare-ContainerName -RemoveNetwork $net -ErrorAction Stop }
            Make   = { Remove-DockerNetwork $net @args }; Id = 'NetworkInUse'
        }
        @{
            Change = { Compare-ContainerName -RemoveNetwork bridge -ErrorAction Stop }
            Make   = { Remove-DockerNetwork bridge @args }; Id = 'NetworkPredefined'
        }
        @{
            Change = { Compare-ContainerName -RemoveContainer $db -ErrorAction Stop }
            Make   = { Remove-DockerContainer $db @args }; Id = 'EngineRefused'
        }
    ) {
        $Change | Should -Throw -ErrorId "$Id,$cmdlet"
        { & $Make -ErrorAction Stop } | Should -Throw -ErrorId "$Id,*"
        Get-Foreseen (Get-WhatIfChange { & $Make @args -ErrorAction SilentlyContinue }) | Should -BeNullOrEmpty
    }

    It 'goes on after one that is not there' {
        $quietly = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
        $changes = Compare-ContainerName -StopContainer nobody, $db @quietly
        $changes | Should -Not -BeNullOrEmpty
        $problems.FullyQualifiedErrorId | Should -Be "ContainerNotFound,$cmdlet"
    }

    It 'refuses a change that is switched off, and a setting that the engine does not have' {
        { Compare-ContainerName -StopContainer:$false $db -ErrorAction Stop } |
            Should -Throw -ErrorId "RequestInvalid,$cmdlet"
        if ((Get-DockerEngine).ApiVersion -lt [version] '1.48') {
            { Compare-ContainerName -Connect $net $lone -GatewayPriority 1 -ErrorAction Stop } |
                Should -Throw -ErrorId "UnsupportedByEngine,$cmdlet"
        }
    }

    It 'is what -Verbose of a cmdlet says before the change, and nothing is said without it' {
        try {
            $said = Disconnect-DockerNetwork $net $db -Verbose 4>&1
            $said.ForEach({ "$_" }) | Should -Contain "'$db' no longer resolves from $web"
            Disconnect-DockerNetwork $net $db2 *>&1 | Should -BeNullOrEmpty
        } finally { $db, $db2 | Connect-DockerNetwork $net -Alias data | Out-Null }
    }

    It 'sorts, groups and is exported' {
        $changes = Compare-ContainerName -Connect $far $web -Alias front
        ($changes | Sort-Object From, Name | Select-Object -First 1).From | Should -Be $lone
        ($changes | Group-Object From).Name | Sort-Object | Should -Be $lone, $web
        ($changes | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Name | Should -Contain front
        $file = Join-Path $TestDrive 'changes.csv'
        $changes | Export-Csv $file
        (Import-Csv $file).Name | Should -Contain front
    }

    It 'shows as a table and in words' {
        $changes = Compare-ContainerName -Connect $far $web -Alias front
        ($changes | Out-String -Width 120) | Should -Match "front\s+A\s+Gained\s+$Prefix"
        "$($changes[0])" | Should -Match "resolves from .*: an address of $([regex]::Escape($far))"
        ($changes | Format-List | Out-String) | Should -Match 'Change +: '
    }

    It 'completes networks and containers' {
        Get-Completion "Compare-ContainerName -Connect $Prefix-fa" | Should -Contain $far
        Get-Completion "Compare-ContainerName -StopContainer $Prefix-we" | Should -Contain $web
    }
}
