# Values in hashtables: labels, options, environment, and the settings of a network in -Network.
BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $container = Start-TestContainer 'one'
    $peer = Start-TestContainer 'peer' -Network $net
}

AfterAll { Remove-TestObject }

Describe 'A value in a hashtable' {
    It 'is written as Docker reads it: <Value>' -TestCases @(
        @{ Value = { 'text' }; Written = 'text' }
        @{ Value = { 1400 }; Written = '1400' }
        @{ Value = { 1.5 }; Written = '1.5' }
        @{ Value = { $true }; Written = 'true' }
        @{ Value = { [switch] $true }; Written = 'true' }
        @{ Value = { [switch] $false }; Written = 'false' }
        @{ Value = { New-Object string 'wrapped' }; Written = 'wrapped' }
        @{ Value = { $null }; Written = '' }
        @{ Value = { [System.Net.IPAddress] '10.0.0.1' }; Written = '10.0.0.1' }
        @{ Value = { [DayOfWeek]::Monday }; Written = 'Monday' }
        @{ Value = { $net }; Written = { $net.Name } }
    ) {
        $wanted = if ($Written -is [scriptblock]) { & $Written } else { $Written }
        $made = New-DockerNetwork "$Prefix-value" -Label ($Label + @{ value = & $Value })
        try { $made.Labels['value'] | Should -BeExactly $wanted } finally { Remove-DockerNetwork $made -Confirm:$false }
    }

    It 'may be a switch in -Option and -DriverOption' {
        $options = @{ 'com.docker.network.bridge.enable_icc' = [switch] $false }
        $made = New-DockerNetwork "$Prefix-switch" -Option $options -Label $Label
        $made.Options['com.docker.network.bridge.enable_icc'] | Should -BeExactly 'false'
        $endpoint = Connect-DockerNetwork $made $peer -DriverOption @{ 'com.example.flag' = [switch] $true }
        $endpoint.DriverOptions['com.example.flag'] | Should -BeExactly 'true'
    }

    It 'is refused where it is not one text: <Because>' -TestCases @(
        @{ Value = { , ('a', 'b') }; Because = 'a list' }
        @{ Value = { , @('a') }; Because = 'a list of one' }
        @{ Value = { , @() }; Because = 'an empty list' }
        @{ Value = { @{ a = 1 } }; Because = 'a hashtable' }
        @{ Value = { [ordered] @{ a = 1 } }; Because = 'an ordered hashtable' }
        @{ Value = { [pscustomobject] @{ a = 1 } }; Because = 'a custom object' }
        @{ Value = { [System.Collections.Generic.List[int]] (1, 2) }; Because = 'a generic list' }
        @{ Value = { [securestring]::new() }; Because = 'an object without a text of its own' }
    ) {
        $bad = @{ 'com.example.bad' = & $Value }
        $said = "*'com.example.bad'*"
        { New-DockerNetwork "$Prefix-bad" -Label $bad -ErrorAction Stop } |
            Should -Throw "*-Label$said" -ErrorId 'RequestInvalid,*'
        { New-DockerNetwork "$Prefix-bad" -Label 'a=b', $bad -ErrorAction Stop } |
            Should -Throw "*-Label$said" -ErrorId 'RequestInvalid,*'
        { New-DockerNetwork "$Prefix-bad" -Option $bad -ErrorAction Stop } |
            Should -Throw "*-Option$said" -ErrorId 'RequestInvalid,*'
        { New-DockerNetwork "$Prefix-bad" -IpamOption $bad -ErrorAction Stop } |
            Should -Throw "*-IpamOption$said" -ErrorId 'RequestInvalid,*'
        { New-DockerNetwork "$Prefix-bad" -Subnet 10.216.1.0/24 -AuxAddress $bad -ErrorAction Stop } |
            Should -Throw "*-AuxAddress$said" -ErrorId 'RequestInvalid,*'
        { Connect-DockerNetwork $net $container -DriverOption $bad -ErrorAction Stop } |
            Should -Throw "*-DriverOption$said" -ErrorId 'RequestInvalid,*'
        { Start-DockerContainer $Image -Name "$Prefix-bad" -Environment $bad -ErrorAction Stop } |
            Should -Throw "*-Environment$said" -ErrorId 'RequestInvalid,*'
        { Start-DockerContainer $Image -Name "$Prefix-bad" -Label $bad -ErrorAction Stop } |
            Should -Throw "*-Label$said" -ErrorId 'RequestInvalid,*'
        $settings = @{ Name = $net; DriverOption = $bad }
        { Start-DockerContainer $Image -Name "$Prefix-bad" -Network $settings -ErrorAction Stop } |
            Should -Throw "*DriverOption$said" -ErrorId 'RequestInvalid,*'
        { Invoke-DockerContainer $Image env -Environment $bad -ErrorAction Stop } |
            Should -Throw "*-Environment$said" -ErrorId 'RequestInvalid,*'
        { Invoke-DockerCommand $container env -Environment $bad -ErrorAction Stop } |
            Should -Throw "*-Environment$said" -ErrorId 'RequestInvalid,*'
        Get-DockerNetwork "$Prefix-bad*" | Should -BeNullOrEmpty
        Get-DockerContainer "$Prefix-bad*" | Should -BeNullOrEmpty
        Get-DockerNetworkEndpoint $net -Container $container | Should -BeNullOrEmpty
    }

    It 'needs a key: <Line>' -TestCases @(
        @{ Line = { New-DockerNetwork "$Prefix-bad" -Label @{ '' = 'x' } -ErrorAction Stop } }
        @{ Line = { New-DockerNetwork "$Prefix-bad" -AuxAddress @{ '' = '10.216.1.9' } -ErrorAction Stop } }
        @{ Line = { Start-DockerContainer $Image -Name "$Prefix-bad" -Environment @{ '' = 'x' } -ErrorAction Stop } }
        @{ Line = { Start-DockerContainer $Image -Name "$Prefix-bad" -Label @{ '' = 'x' } -ErrorAction Stop } }
        @{ Line = {
                $settings = @{ Name = $net; DriverOption = @{ '' = 'x' } }
                Start-DockerContainer $Image -Name "$Prefix-bad" -Network $settings -ErrorAction Stop
            }
        }
    ) {
        $Line | Should -Throw '*no key*' -ErrorId 'RequestInvalid,*'
        Get-DockerNetwork "$Prefix-bad*" | Should -BeNullOrEmpty
        Get-DockerContainer "$Prefix-bad*" | Should -BeNullOrEmpty
    }

    It 'may be a list where the option itself is one, and is joined as the driver separates it' {
        $options = @{ 'com.docker.network.driver.overlay.vxlanid_list' = 4097, 4098 }
        $made = New-DockerNetwork "$Prefix-list" -Option $options -Label $Label
        $made.Options['com.docker.network.driver.overlay.vxlanid_list'] | Should -BeExactly '4097,4098'
    }
}

Describe 'The settings of a network in -Network' {
    It 'are refused where they are not what they have to be: <Network.Keys> <Network.Values>' -TestCases @(
        @{ Network = @{ Name = 'a', 'b' }; Says = '*Name*one text*list*' }
        @{ Network = @{ Name = @{ a = 1 } }; Says = '*Name*one text*hashtable*' }
        @{ Network = @{ Alias = @(('a', 'b'), 'c') }; Says = '*Alias*list*' }
        @{ Network = @{ Alias = @{ a = 1 } }; Says = '*Alias*hashtable*' }
        @{ Network = @{ Alias = , @{ a = 1 } }; Says = '*Alias*hashtable*' }
        @{ Network = @{ IPAddress = '10.0.0.1', '10.0.0.2' }; Says = '*IPAddress*one text*list*' }
        @{ Network = @{ MacAddress = @{ a = 1 } }; Says = '*MacAddress*one text*hashtable*' }
        @{ Network = @{ Link = , @{ a = 1 } }; Says = '*Link*hashtable*' }
        @{ Network = @{ GatewayPriority = $true }; Says = '*GatewayPriority*whole number*True*' }
        @{ Network = @{ GatewayPriority = 1.5 }; Says = '*GatewayPriority*whole number*1.5*' }
        @{ Network = @{ GatewayPriority = 1, 2 }; Says = '*GatewayPriority*whole number*list*' }
        @{ Network = @{ DriverOption = 5 }; Says = '*DriverOption*hashtable*' }
    ) {
        $settings = if ($Network.ContainsKey('Name')) { $Network } else { $Network + @{ Name = $net } }
        { Start-DockerContainer $Image -Name "$Prefix-bad" -Network $settings -ErrorAction Stop } |
            Should -Throw $Says -ErrorId 'RequestInvalid,*'
        Get-DockerContainer "$Prefix-bad*" | Should -BeNullOrEmpty
    }
}
