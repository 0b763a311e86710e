# Tests what each cmdlet takes from the pipeline, and in which form: a row of the table for each cmdlet and kind of object, and a
# test for each form of it. A cmdlet that changes something says so by -WhatIf, for all forms in one test, because a
# transcript is slow. Then rows of files, with the settings of what they describe.
BeforeDiscovery {
    # The result of a job is serialized one level deep, and Clixml two. A file of JSON or CSV has lost the types.
    $forms = 'an object', 'Select-Object', 'a job', 'Clixml', 'JSON', 'a row of CSV', 'a text'
    $net = 'the network'; $app = 'the container'
    $table = @(
        @{ Of = 'Network'; Line = 'Get-DockerNetwork'; Comes = $net }
        @{ Of = 'Network'; Line = 'Get-DockerNetworkEndpoint'; Comes = "$app@$net" }
        @{ Of = 'Network'; Line = 'Get-DockerContainer'; Comes = $app; Not = 'a text' }
        @{ Of = 'Network'; Line = "Get-ContainerName | Where-Object Name -EQ db"; Comes = 'db' }
        @{ Of = 'Network'; Line = 'Remove-DockerNetwork -Force -WhatIf'; Says = "target ""$net on " }
        @{ Of = 'Network'; Line = 'Connect-DockerNetwork -Container $lone -Alias x -WhatIf'; Says = "to network '$net' as x""" }
        @{ Of = 'Network'; Line = 'Disconnect-DockerNetwork -Container $app -WhatIf'; Says = "from network '$net'"" on" }
        @{ Of = 'Network'; Line = 'Compare-ContainerName -RemoveNetwork -Force | Where-Object Name -EQ db'; Comes = "'db' no longer resolves from $app" }
        @{ Of = 'Network'; Line = 'Watch-DockerNetwork -Since 1h -Until 1s | Where-Object Action -EQ create'; Comes = "create $net" }
        @{ Of = 'Network'; Line = 'New-DockerNetwork -IfNotExists'; Comes = $net }
        @{ Of = 'Network'; Line = 'Test-DockerSubnet'; Comes = '10.215.90.0/24'; Not = 'a text', 'Select-Object' }
        @{ Of = 'Network'; Line = 'Repair-DockerNetworkEndpoint'; Comes = '' }
        @{ Of = 'Container'; Line = 'Get-DockerContainer'; Comes = $app }
        @{ Of = 'Container'; Line = 'Get-DockerNetwork'; Comes = $net; Not = 'a text', 'Select-Object' }
        @{ Of = 'Container'; Line = 'Get-DockerNetworkEndpoint'; Comes = "$app@$net"; Not = 'a text', 'Select-Object' }
        @{ Of = 'Container'; Line = 'Stop-DockerContainer -WhatIf'; Says = "Stop container '$app'" }
        @{ Of = 'Container'; Line = 'Start-DockerContainer -WhatIf'; Says = "Start container '$app'"; Not = 'a text' }
        @{ Of = 'Container'; Line = 'Remove-DockerContainer -Force -WhatIf'; Says = "Remove container '$app'" }
        @{ Of = 'Container'; Line = 'Invoke-DockerCommand -WhatIf -Command date'; Says = "Run 'date' in container '$app'" }
        @{ Of = 'Container'; Line = 'Connect-DockerNetwork $other -WhatIf'; Says = "to network 'the other'"" on target ""$app on" }
        @{ Of = 'Container'; Line = 'Disconnect-DockerNetwork $net -WhatIf'; Says = "from network '$net'"" on target ""$app on" }
        @{ Of = 'Container'; Line = 'Compare-ContainerName -Disconnect -Network $net | Where-Object Name -EQ db'; Comes = "'db' no longer resolves from $app" }
        @{ Of = 'Container'; Line = 'Resolve-ContainerName -Network $net | ForEach-Object Container'; Comes = $app }
        @{ Of = 'Container'; Line = 'Wait-ContainerName -From $app -HelperImage $Image | ForEach-Object Container'; Comes = $app }
        @{ Of = 'Container'; Line = 'Test-ContainerConnection -To db -HelperImage $Image | ForEach-Object Succeeded'; Comes = 'True' }
        @{ Of = 'Endpoint'; Line = 'Disconnect-DockerNetwork -WhatIf'; Says = "from network '$net'"" on target ""$app on"; Not = 'a text' }
        @{ Of = 'Endpoint'; Line = 'Connect-DockerNetwork'; Comes = "$app@$net"; Not = 'a text' }
        @{ Of = 'Endpoint'; Line = 'Connect-DockerNetwork $other -WhatIf'; Says = "'the other' as db"" on"; Not = 'a text' }
        @{ Of = 'Endpoint'; Line = 'Compare-ContainerName -Connect -Network $other | Where-Object Name -EQ "db.$other"'; Comes = "'db.the other' resolves from $app*"; Not = 'a text' }
        @{ Of = 'Context'; Line = 'Get-DockerContext'; Comes = 'default' }
        @{ Of = 'Context'; Line = 'Use-DockerContext -WhatIf'; Says = "Use docker context 'default'" }
    )
    $cases = foreach ($row in $table | Where-Object { -not $_.Says }) {
        foreach ($form in $forms) { if ($form -notin $row.Not) { @{ Form = $form } + $row } }
    }
    $previews = foreach ($row in $table | Where-Object { $_.Says }) {
        @{ Forms = @($forms | Where-Object { $_ -notin $row.Not }) } + $row
    }
}

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $options = @{ 'com.docker.network.bridge.enable_icc' = 'true'; 'com.docker.network.driver.mtu' = '1400' }
    $network = New-DockerNetwork "$Prefix-net" -Subnet 10.215.90.0/24 -Gateway 10.215.90.7 -Option $options -Label $Label
    $null = New-DockerNetwork "$Prefix-other" -Label $Label
    $container = Start-TestContainer 'app' -Network @{ Name = $network.Name; Alias = 'db'; IPAddress = '10.215.90.99' }
    $lone = (New-DockerContainer $Image true -Name "$Prefix-lone" -Network bridge -Label $Label).Name
    $net, $other, $app = $network.Name, "$Prefix-other", $container.Name
    $live = @{
        Network = Get-DockerNetwork $net; Container = $container; Endpoint = Get-DockerNetworkEndpoint $net
        Context = Get-DockerContext default
    }

    function ConvertTo-Form([string] $Form, $Object) {
        switch ($Form) {
            'an object' { $Object }
            'Select-Object' { if ($Object -is [DockerNetwork.NetworkEndpoint]) { $Object | Select-Object * } else { $Object | Select-Object Name, Id } }
            'a job' { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($Object, 1)) }
            'Clixml' { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($Object, 2)) }
            'JSON' { $Object | ConvertTo-Json -Depth 4 | ConvertFrom-Json }
            'a row of CSV' { $Object | ConvertTo-Csv | ConvertFrom-Csv }
            'a text' { $Object.Name }
        }
    }

    function Format-Expected([string] $Text) {
        $Text.Replace('the network', $net).Replace('the container', $app).Replace('the other', $other)
    }
}

AfterAll { Remove-TestObject }

Describe 'From the pipeline' {
    It '<Of>, as <Form>: <Line>' -TestCases $cases {
        $item = ConvertTo-Form $Form $live[$Of]
        "$(& ([scriptblock]::Create("`$item | $Line")) | Select-Object -Unique)" | Should -BeLike (Format-Expected $Comes)
    }

    It '<Of>, in every form: <Line>' -TestCases $previews {
        $items = foreach ($form in $Forms) { , (ConvertTo-Form $form $live[$Of]) }
        $text = Get-WhatIfText "foreach (`$item in `$items) { `$item | $Line }"
        [regex]::Matches($text, [regex]::Escape((Format-Expected $Says))) | Should -HaveCount $Forms.Count
    }

    It 'does not request the address of a name: <_>' -ForEach 'Resolve-ContainerName db -From $app', 'Get-ContainerName $net | Where-Object Name -EQ db' {
        $text = Get-WhatIfText "$_ | Connect-DockerNetwork -Network $other -WhatIf"
        $text | Should -BeLike "*Connect to network '$other'"" on*"
        $names = & ([scriptblock]::Create($_)) | Select-Object *
        $text = Get-WhatIfText '$names | Connect-DockerNetwork -Network $other -WhatIf'
        $text | Should -BeLike "*Connect to network '$other'"" on*"
    }

    It 'never takes an object for a text: <_>' -ForEach 'New-DockerNetwork -WhatIf', 'Get-DockerNetwork',
        'Test-DockerSubnet', 'Resolve-ContainerName -Network bridge', 'Get-DockerContext' {
        $item = [pscustomobject] @{ Color = 'red' }
        { & ([scriptblock]::Create("`$item | $_ -ErrorAction Stop")) } | Should -Throw -ErrorId 'InputObjectNotBound,*'
    }

    It 'refuses an item that gives nothing: <_>' -ForEach 'Get-DockerNetwork', 'Get-DockerContainer',
        'Get-DockerNetworkEndpoint', 'Get-ContainerName', 'Repair-DockerNetworkEndpoint' {
        { '' | & $_ -ErrorAction Stop } | Should -Throw -ErrorId 'RequestInvalid,*'
        { $null | & $_ -ErrorAction Stop } | Should -Throw -ErrorId 'RequestInvalid,*'
    }

    It 'goes to the engine that the object names' {
        $engine = $network.Engine
        foreach ($form in "$engine", ($engine | ConvertTo-Json | ConvertFrom-Json), $engine) {
            $row = [pscustomobject] @{ Name = $net; Engine = $form }
            ($row | Get-DockerNetwork -DockerHost tcp://127.0.0.1:1).Engine | Should -Be $engine
        }
        ($container | Get-DockerNetwork -DockerHost tcp://127.0.0.1:1).Name | Should -Be $net
        (Get-DockerNetwork $net -Container $container -DockerHost tcp://127.0.0.1:1).Engine | Should -Be $engine
        { [pscustomobject] @{ Name = $net; Engine = "$Prefix-nowhere" } | Get-DockerNetwork -ErrorAction Stop } |
            Should -Throw -ErrorId 'ContextNotFound,*'
    }
}

Describe 'A row' {
    It 'makes networks with all settings, and leaves empty cells to the engine' {
        $rows = @"
Name,Driver,Subnet,Gateway,IPRange,AuxAddress,Option,Label,Internal,IPv6,Attachable,Scope,ConfigFrom
$Prefix-r1,bridge,"10.215.91.0/24, fd17:91::/64",10.215.91.9,10.215.91.128/25,router=10.215.91.3,com.docker.network.driver.mtu=1400,a=b;c=d=e,True,,False,local,
$Prefix-r2,,,,,,,,False,False,,,
"@ | ConvertFrom-Csv
        $first, $second = $rows | New-DockerNetwork
        "$($first.Subnets)" | Should -Be '10.215.91.0/24 fd17:91::/64'
        $first.Pools[0].Gateway, $first.Pools[0].IPRange, $first.Pools[0].AuxAddresses['router'] |
            Should -Be '10.215.91.9', '10.215.91.128/25', '10.215.91.3'
        $first.Options['com.docker.network.driver.mtu'], $first.Labels['a'], $first.Labels['c'] |
            Should -Be '1400', 'b', 'd=e'
        $first.Internal, $first.EnableIPv6, $first.Attachable | Should -Be $true, $true, $false
        $second.Internal, $second.EnableIPv6, $second.Labels.Count | Should -Be $false, $false, 0
        $first.Name, $second.Name | Should -Be "$Prefix-r1", "$Prefix-r2"
    }

    It 'says which cell is wrong' {
        { [pscustomobject] @{ Name = 'x'; Internal = 'maybe' } | New-DockerNetwork -WhatIf -ErrorAction Stop } |
            Should -Throw "*'Internal'*'maybe' is neither True nor False*"
        { [pscustomobject] @{ Name = 'x'; Scope = 'moon' } | New-DockerNetwork -WhatIf -ErrorAction Stop } |
            Should -Throw "*'Scope'*local, swarm, global*"
    }

    It 'starts a container' {
        $row = [pscustomobject] @{
            Image = $Image; Name = "$Prefix-new"; Network = $net; Alias = 'p, q'; IPAddress = ''; Environment = 'A=1;B=2'; Label = $null
        }
        Get-WhatIfText '$row | Start-DockerContainer -WhatIf' |
            Should -BeLike "*Create and start container '$Prefix-new' of image '*' on network '$net'*"
        $row | Add-Member RestartPolicy ''
        Get-WhatIfText '$row | New-DockerContainer -WhatIf' | Should -BeLike "*Create container '$Prefix-new' of image*"
        Get-WhatIfText '$row | Invoke-DockerContainer -WhatIf' | Should -BeLike "*Run and then remove container*"
    }

    It 'names several containers in a cell: <_>' -ForEach 'Start', 'Stop', 'Restart' {
        $row = [pscustomobject] @{ Container = "$lone, $app" }
        $text = Get-WhatIfText "`$row | $_-DockerContainer -WhatIf"
        $text | Should -BeLike "*$_ container '$app'*"
        $text | Should -Not -BeLike '*There is no container*'
    }

    It 'asks for names: <Line>' -TestCases @(
        @{ Line = 'Resolve-ContainerName | ForEach-Object From'; Comes = 'the container'; Row = @{ Name = 'db' } }
        @{ Line = 'Resolve-ContainerName -Explain | ForEach-Object Outcome'; Comes = 'Answer*'; Row = @{ Name = 'db' } }
        @{ Line = 'Wait-ContainerName -HelperImage $Image | ForEach-Object From'; Comes = 'the container'; Row = @{ Name = 'db' } }
        @{ Line = 'Test-ContainerConnection -HelperImage $Image | ForEach-Object Protocol'; Comes = 'Icmp'; Row = @{ To = 'db'; Port = '' } }
    ) {
        $item = [pscustomobject] ($Row + @{ From = $app })
        "$(& ([scriptblock]::Create("`$item | $Line")) | Select-Object -Unique)" | Should -BeLike (Format-Expected $Comes)
    }

    It 'tests each connection with its own port' {
        $rows = @{ To = 'db'; Port = '81' }, @{ To = 'db'; Port = '82' }, @{ To = $app; Port = '81' } |
            ForEach-Object { [pscustomobject] ($_ + @{ From = $app }) }
        $tests = $rows | Test-ContainerConnection -HelperImage $Image
        ($tests | ForEach-Object { "$($_.Name):$($_.Port)" } | Sort-Object -Unique) | Should -Be @(
            "$app`:81", 'db:81', 'db:82' | Sort-Object)
    }

    It 'takes a network, where a row has no container to ask from' {
        ([pscustomobject] @{ Name = 'db'; From = ''; Network = $net } | Resolve-ContainerName).Network | Should -Be $net
        { Resolve-ContainerName db -ErrorAction Stop } | Should -Throw -ErrorId 'RequestInvalid,*'
        { Resolve-ContainerName db -From $app -Network $net } | Should -Throw -ErrorId 'RequestInvalid,*'
    }

    It 'finds a subnet for each row' {
        $rows = @{ PrefixLength = '24' }, @{ PrefixLength = '' } |
            ForEach-Object { [pscustomobject] ($_ + @{ Within = '10.216.0.0/16' }) }
        ($rows | Find-DockerSubnet).Prefix | Select-Object -Unique | Should -HaveCount 2
    }

    It 'keeps out of a subnet what its own row excludes' {
        $rows = '10.217.9.0/25', '' | ForEach-Object {
            [pscustomobject] @{ PrefixLength = 25; Within = '10.217.9.0/24'; Exclude = $_ }
        }
        ($rows | Find-DockerSubnet).Prefix | Should -Be '10.217.9.128/25', '10.217.9.0/25'
    }
}

Describe 'What leads on' {
    It 'makes the network again elsewhere, with all that was asked for' {
        $copy = $live.Network | New-DockerNetwork "$Prefix-copy" -Subnet 10.215.92.0/24 -Label @{ more = '1' }
        $copy.Options['com.docker.network.driver.mtu'], $copy.Labels['more'], "$($copy.Subnets)" |
            Should -Be '1400', '1', '10.215.92.0/24'
        $copy.Labels['dockernetwork.test'] | Should -Be $live.Network.Labels['dockernetwork.test']
    }

    It 'makes the network again from <_>, without what the engine chose' -ForEach 'an object', 'Clixml', 'JSON', 'a row of CSV' {
        $item = ConvertTo-Form $_ $live.Network
        { $item | New-DockerNetwork "$Prefix-again" -ErrorAction Stop } | Should -Throw '*10.215.90.0/24*' -ErrorId 'AddressOverlap,*'
        $item = ConvertTo-Form $_ (Get-DockerNetwork $other)
        $again = $item | New-DockerNetwork "$Prefix-again"
        $again.Labels['dockernetwork.test'] | Should -Be $live.Network.Labels['dockernetwork.test']
        $again | Remove-DockerNetwork -Confirm:$false
    }

    It 'takes over networks of settings' {
        $null = New-DockerNetwork "$Prefix-plan" -ConfigOnly -Subnet 10.215.93.0/24 -Label $Label
        $null = New-DockerNetwork "$Prefix-user" -ConfigFrom "$Prefix-plan"
        $user = Get-DockerNetwork "$Prefix-user"
        $user | Remove-DockerNetwork -Confirm:$false
        ($user | New-DockerNetwork).ConfigFrom | Should -Be "$Prefix-plan"
        Remove-DockerNetwork "$Prefix-user" -Confirm:$false
        (Get-DockerNetwork "$Prefix-plan" | New-DockerNetwork "$Prefix-plan2" -Subnet 10.215.94.0/24).ConfigOnly |
            Should -BeTrue
    }

    It 'puts an endpoint back as it was asked for: from <_>' -ForEach 'an object', 'JSON', 'Clixml' {
        $was = Disconnect-DockerNetwork $net $app -PassThru
        $now = ConvertTo-Form $_ $was | Connect-DockerNetwork
        "$($now.Aliases)", $now.RequestedIPv4Address, $now.IPv4Address | Should -Be 'db', '10.215.90.99', '10.215.90.99'
    }

    It 'never asks for an address that the engine chose' {
        $first = Connect-DockerNetwork $other $app -Alias one
        $again = $first | Disconnect-DockerNetwork -PassThru | Connect-DockerNetwork
        $again.RequestedIPv4Address | Should -BeNullOrEmpty
        "$($again.Aliases)" | Should -Be 'one'
        $again | Disconnect-DockerNetwork
    }

    It 'takes aliases to another network, and no address' {
        $moved = $live.Endpoint | Connect-DockerNetwork $other
        "$($moved.Aliases)", $moved.RequestedIPv4Address | Should -Be 'db', $null
        $moved | Disconnect-DockerNetwork
        ($live.Endpoint | Connect-DockerNetwork $other -Alias own).Aliases | Should -Be 'own'
        Disconnect-DockerNetwork $other $app
    }

    It 'has what its view shows' {
        (Get-DockerNetwork "$Prefix*" | Where-Object Subnets -like '10.215.90.*').Name | Should -Be $net
        (Get-DockerNetwork "$Prefix*" | Where-Object Gateways -contains '10.215.90.7').Name | Should -Be $net
        , $container.IPv6Addresses | Should -BeOfType ([DockerNetwork.ItemList[string]])
    }
}
