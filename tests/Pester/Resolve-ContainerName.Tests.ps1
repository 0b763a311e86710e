BeforeAll {
    . $PSScriptRoot/shared.ps1
    $cmdlet = 'DockerNetwork.Commands.ResolveContainerNameCommand'
    $one = New-DockerNetwork "$Prefix-one" -Label $Label
    $two = New-DockerNetwork "$Prefix-two" -Label $Label
    $web = Start-TestContainer 'web' -Network $one
    $db = Start-TestContainer 'db' -Network @{ Name = $one.Name; Alias = 'data' }
    $far = Start-TestContainer 'far' -Network @{ Name = $two.Name; Alias = 'away' }
}

AfterAll { Remove-TestObject }

Describe 'Resolve-ContainerName' {
    It 'answers names from the pipeline: <Way>' -TestCases @(
        @{ Way = 'predicted'; Live = $false }
        @{ Way = 'live'; Live = $true }
    ) {
        $asks = @{ From = $web; Live = $Live; HelperImage = $Image }
        $records = 'data', $db.Name, "$($db.Name).$($one.Name)", 'DATA' | Resolve-ContainerName @asks
        $records | ForEach-Object { $_ | Should -BeOfType ([DockerNetwork.ContainerNameRecord]) }
        $records.Name | Should -BeExactly 'data', $db.Name, "$($db.Name).$($one.Name)", 'DATA'
        $records.IPAddress | Should -Be (@($db.IPv4Addresses) * 4)
        $records.Container | Should -Be (@($db.Name) * 4)
        $records.MatchedBy | Should -Be 'Alias', 'ContainerName', 'ContainerName', 'Alias'
        $records.Source | Should -Be (@($(if ($Live) { 'Live' } else { 'Predicted' })) * 4)
        $reverse = Resolve-ContainerName $db.IPv4Addresses[0] @asks
        "$($reverse.RecordType) $($reverse.Answer)" | Should -Be "PTR $($db.Name).$($one.Name)"
    }

    It 'answers for a network as for any container on it alone: <_>' -ForEach 'predicted', 'live' {
        $record = Resolve-ContainerName data -Network $one -Live:($_ -eq 'live') -HelperImage $Image
        $record.Container, $record.From | Should -Be $db.Name, $null
        { Resolve-ContainerName data -Network $two -Live:($_ -eq 'live') -HelperImage $Image -ErrorAction Stop } |
            Should -Throw -ErrorId "NameNotFound,$cmdlet"
    }

    It 'says why a name does not resolve, and what would mend it: <_>' -ForEach 'predicted', 'live' {
        $asks = @{ From = $web; Live = $_ -eq 'live'; HelperImage = $Image }
        $failure = { Resolve-ContainerName away @asks -ErrorAction Stop } |
            Should -Throw '*Connect-DockerNetwork*' -ErrorId "NameNotFound,$cmdlet" -PassThru
        $failure.CategoryInfo.Category | Should -Be ObjectNotFound
        "$failure" | Should -BeLike "*$($far.Name)*"
        "$failure" | Should -BeLike "*$($two.Name)*"
    }

    It 'names all containers that can be meant, and -Explain has the same sentence and commands' {
        $twin = Start-TestContainer 'twin' -Network @{ Name = $two.Name; Alias = 'away' }
        $failure = { Resolve-ContainerName away -From $web -ErrorAction Stop } | Should -Throw -PassThru
        $explained = Resolve-ContainerName away -From $web -Explain
        Remove-DockerContainer $twin -Force -Confirm:$false
        "$failure" | Should -BeExactly $explained.Message
        $explained.RecommendedAction |
            Should -Be ($far.Name, $twin.Name).ForEach({ "Connect-DockerNetwork $($one.Name) $_ -Alias away" })
        foreach ($line in $explained.RecommendedAction) { "$failure" | Should -BeLike "*`n- *To fix this: $line*" }
    }

    It 'asks if a near name was meant' {
        { Resolve-ContainerName $db.Name.Replace('-', '_') -From $web -ErrorAction Stop } |
            Should -Throw "*Did you mean '$($db.Name)'*" -ErrorId 'NameNotFound,*'
        (Resolve-ContainerName dta -From $web -Explain).Message | Should -BeLike "*Did you mean 'data'*"
    }

    It 'answers from the hosts file as a program does, and -Live says that the DNS does not know it' {
        $settings = @{
            Image = $Image; Cmd = $Sleep; Labels = $Label
            HostConfig = @{ NetworkMode = $one.Name; ExtraHosts = 'files:10.9.0.1', "data:$($db.IPv4Addresses[0])", 'up:host-gateway' }
        }
        $id = (Invoke-Raw Post "containers/create?name=$Prefix-hosts" ($settings | ConvertTo-Json -Depth 4)).Id
        Invoke-Raw Post "containers/$id/start" | Out-Null
        try {
            $records = Resolve-ContainerName files, data, up -From $id
            $records.MatchedBy | Should -Be (@('HostsFile') * 3)
            $records.Source | Should -Be (@('Predicted') * 3)
            $records.Network | Should -Be '', $one.Name, ''
            $read = Invoke-DockerCommand $id -Command cat, /etc/hosts
            foreach ($record in $records) { $read | Should -Contain "$($record.IPAddress)`t$($record.Name)" }
            $explained = Resolve-ContainerName files, data -From $id -Explain
            "$($explained.Outcome) $($explained.Steps.Rule)" | Should -Be 'HostsFile HostsFile HostsFile HostsFile'
            $explained[0].Message | Should -BeLike '*10.9.0.1*do not ask the DNS*does not know the name*'
            $explained[1].Message | Should -BeLike "*do not ask the DNS*would answer $($db.IPv4Addresses[0])*"
            { Resolve-ContainerName files -From $id -Live -HelperImage $Image -ErrorAction Stop } |
                Should -Throw '*hosts file has it as 10.9.0.1*' -ErrorId 'NameNotFound,*'
            (Resolve-ContainerName data -From $id -Live -HelperImage $Image).MatchedBy | Should -Be Alias
            (Wait-ContainerName files -From $id -TimeoutSec 30).IPAddress | Should -Be 10.9.0.1
        }
        finally { Remove-DockerContainer $id -Force -Confirm:$false }
    }

    It 'tells live what the servers outside say' -Skip:($env:DOCKERNETWORK_TEST_PRIVATE -ne '1') {
        $asks = @{ From = $web; Live = $true; HelperImage = $Image; ErrorAction = 'SilentlyContinue' }
        $names = 'outside.example', 'nosuch.example', 'broken.example'
        $record = Resolve-ContainerName $names @asks -ErrorVariable failures
        "$($record.Name) $($record.MatchedBy) $($record.Network)$($record.Container)" |
            Should -Be 'outside.example Outside '
        $failures.TargetObject | Should -Be nosuch.example, broken.example
        "$($failures[0])" | Should -BeLike '*outside answer that there is no such name (NXDOMAIN).'
        "$($failures[1])" | Should -BeLike '*outside answer with a failure (SERVFAIL).'
    }

    It 'asks by a helper where the client has no tool, and removes it' -Skip:(-not $env:DOCKERNETWORK_TEST_REDIS) {
        $redis = Start-DockerContainer $env:DOCKERNETWORK_TEST_REDIS -Name "$Prefix-redis" -Network $one -Label $Label
        $records = Resolve-ContainerName data, $db.Name -From $redis -Live -HelperImage $Image
        $records.Container | Should -Be $db.Name, $db.Name
        Get-DockerContainer -Label dockernetwork.helper -Network $one | Should -BeNullOrEmpty
        Remove-DockerContainer $redis -Force -Confirm:$false
    }

    It 'has an error for each name that is not answered live' {
        $records = Resolve-ContainerName data, ('y' * 70), nosuch -From $web -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
        $records.Name | Should -Be data
        $failures.TargetObject | Should -Be ('y' * 70), nosuch
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }

    It 'has an error for each name where the container does not run' {
        $off = Start-TestContainer 'off' -Network $one
        Stop-DockerContainer $off -GracePeriod 0
        Resolve-ContainerName data, other -From $off -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.TargetObject | Should -Be data, other
        $failures.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }

    It 'has an error for each name where the helper image is missing' {
        Resolve-ContainerName data, other -Network $one -Live -HelperImage "$Prefix-nosuch" -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.TargetObject | Should -Be data, other
        $failures.FullyQualifiedErrorId | Should -BeLike 'ImageNotFound,*'
    }

    It 'never says yes in an error, also of a container that nobody named' {
        $body = @{ Image = $Image; Cmd = $Sleep; Labels = $Label; HostConfig = @{ NetworkMode = $one.Name } } | ConvertTo-Json
        $id = (Invoke-Raw Post containers/create $body).Id
        try {
            Invoke-Raw Post "containers/$id/start" | Out-Null
            $name = (Get-DockerContainer $id).Name
            $answer = Resolve-ContainerName $name -From $web -Live -HelperImage $Image -ErrorVariable failures -ErrorAction SilentlyContinue
            if ([version](Get-DockerEngine).Version.Split('+')[0] -ge '25.0') {
                $answer.ContainerId | Should -Be $id
            }
            else {
                $failures[0].Exception.Message | Should -BeLike "*does not answer '$name' for $($web.Name)*docker rename*"
                { Wait-ContainerName $name -From $web -TimeoutSec 1 -HelperImage $Image -ErrorAction Stop } |
                    Should -Throw '*does not answer*' -ErrorId 'NameNotFound,*'
            }
        }
        finally { Remove-DockerContainer $id -Force -Confirm:$false }
    }

    It 'leads on to the container' {
        (Resolve-ContainerName data -From $web | Get-DockerContainer).Id | Should -Be $db.Id
    }

    It 'shows as a table of names and answers' {
        (Resolve-ContainerName data -From $web | Out-String -Width 120) |
            Should -Match "data\s+A\s+$($db.IPv4Addresses[0])"
    }

    It 'sorts, groups and is exported' {
        $records = $db.Name, 'data' | Resolve-ContainerName -From $web
        ($records | Sort-Object Name | Select-Object -First 1).Name | Should -Be data
        ($records | Group-Object Container).Count | Should -Be 2
        ($records | ConvertTo-Json -Depth 4 | ConvertFrom-Json).MatchedBy | Should -HaveCount 2
        $file = Join-Path $TestDrive 'records.csv'
        $records | Export-Csv $file
        (Import-Csv $file).IPAddress | Should -Be (@($db.IPv4Addresses) * 2)
    }

    It 'completes containers and networks' {
        Get-Completion "Resolve-ContainerName data -From $Prefix-we" | Should -Contain $web.Name
        Get-Completion "Resolve-ContainerName data -Network $Prefix-o" | Should -Contain $one.Name
    }
}

Describe 'Resolve-ContainerName -Explain' {
    BeforeAll {
        # Returns the step of each network in the lookup, in order.
        function Get-Step([string] $Name) {
            (Resolve-ContainerName $Name -From $web -Explain).Steps |
                ForEach-Object { "$($_.Network) $($_.Lookup) $($_.Result) $($_.Containers)".TrimEnd() }
        }
    }

    It 'has steps and no error, whatever comes out' {
        $answer = Resolve-ContainerName data -From $web -Explain
        "$($answer.RecordType) $($answer.Outcome) $($answer.Reason)".Trim() | Should -Be 'A Answer'
        $answer.Records.Container, $answer.Steps.Containers | Should -Be $db.Name, $db.Name
        $answer.Steps.Result | Should -Be Answered
        $answer.Engine.Address | Should -Be (Get-DockerEngine).Engine.Address
        (Resolve-ContainerName 203.0.113.9 -From $web -Explain).RecordType | Should -Be PTR
        $general = 'data' | Resolve-ContainerName -Network $one -Explain
        $general.From, $general.Name | Should -Be $null, 'data'
    }

    It 'gives the command that mends it' {
        $explained = Resolve-ContainerName away -From $web -Explain
        $explained.Reason | Should -Be NoCommonNetwork
        "$($explained.Containers)" | Should -Be $far.Name
        "$($explained.RecommendedAction)" | Should -Be "Connect-DockerNetwork $($one.Name) $($far.Name) -Alias away"
        $joined = & ([scriptblock]::Create($explained.RecommendedAction))
        $mended = Resolve-ContainerName away -From $web
        $joined | Disconnect-DockerNetwork
        $mended.Container | Should -Be $far.Name
    }

    # The example of the document that the tour follows: redis resolves, and so does redis.backend-network.
    It 'tells a name and a name with its network apart where they differ' {
        $store = (Start-TestContainer 'store' -Network @{ Name = $one; Alias = 'redis' }).Name
        Get-Step redis | Should -Be "$one redis Answered $store"
        Get-Step "redis.$one" | Should -Be "$one redis.$one Unknown", "$one redis Answered $store"
        (Resolve-ContainerName "redis.$one" -From $web -Explain).Records.Container | Should -Be $store
        (Resolve-ContainerName "redis.$two" -From $web -Explain).Reason | Should -Be AliasOnOtherNetwork

        # A network that is earlier in the lookup has its own redis.
        $early = New-DockerNetwork "$Prefix-early" -Label $Label
        Connect-DockerNetwork $early $web | Out-Null
        $other = (Start-TestContainer 'other' -Network @{ Name = $early; Alias = 'redis' }).Name
        $answers = 'redis', "redis.$one", "redis.$early" | Resolve-ContainerName -From $web -Explain
        Disconnect-DockerNetwork $early $web
        Remove-DockerContainer $store, $other -Force -Confirm:$false
        $answers.Records.Container | Should -Be $other, $store, $other
    }

    It 'shows the sentence and the command in the table' {
        $text = (Resolve-ContainerName away -From $web -Explain | Out-String -Width 120) -replace '\s'
        $text | Should -BeLike "*nonetworkincommon*Connect-DockerNetwork$($one.Name)$($far.Name)-Aliasaway*"
    }

    It 'does not go with -Live' {
        { Resolve-ContainerName data -From $web -Explain -Live } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }
}
