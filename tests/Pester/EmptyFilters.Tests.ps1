# An empty condition is a mistake (a variable that was never set). It must not match everything, because the output is
# piped to Remove-.
BeforeAll {
    . $PSScriptRoot/shared.ps1
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $container = Start-TestContainer 'one' -Network $net
}

AfterAll { Remove-TestObject }

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $shared = 'Context', 'DockerHost', 'TimeoutSec'
    $shared += [System.Management.Automation.PSCmdlet]::CommonParameters
    $shared += [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
    $conditions = foreach ($command in Get-Command -Module DockerNetwork -CommandType Cmdlet | Where-Object Verb -In Get, Watch, Repair) {
        foreach ($parameter in $command.Parameters.Values) {
            $type = $parameter.ParameterType
            if ($parameter.Name -in $shared -or $parameter.SwitchParameter -or $type -eq [int]) { continue }
            @{ Command = $command.Name; Parameter = $parameter.Name; Type = $type }
        }
    }
}

Describe 'An empty condition' {
    It 'is refused where it is nothing: <Command> -<Parameter>' -TestCases $conditions {
        $arguments = @{ $Parameter = $null }
        { & $Command @arguments -ErrorAction Stop } |
            Should -Throw -ErrorId "ParameterArgumentValidationError*,*"
    }

    It 'is refused where it is an empty list: <Command> -<Parameter>' -TestCases @(
        $conditions | Where-Object { $_.Type.IsArray }
    ) {
        $arguments = @{ $Parameter = @() }
        { & $Command @arguments -ErrorAction Stop } |
            Should -Throw -ErrorId "ParameterArgumentValidationError*,*"
    }

    It 'is refused where it is an empty hashtable: <Command> -Label' -TestCases @(
        $conditions | Where-Object Parameter -EQ 'Label'
    ) {
        { & $Command -Label @{} -ErrorAction Stop } |
            Should -Throw '*-Label*empty*' -ErrorId 'RequestInvalid,*'
        { & $Command -Label ([ordered] @{}) -ErrorAction Stop } |
            Should -Throw -ErrorId 'RequestInvalid,*'
        { & $Command -Label 'dockernetwork.test', @{} -ErrorAction Stop } |
            Should -Throw -ErrorId 'RequestInvalid,*'
        & $Command -Label @{} -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'is refused where its value is not one text: <Command> -Label' -TestCases @(
        $conditions | Where-Object Parameter -EQ 'Label'
    ) {
        { & $Command -Label @{ a = 1, 2 } -ErrorAction Stop } |
            Should -Throw "*-Label*'a'*list*" -ErrorId 'RequestInvalid,*'
        { & $Command -Label @(, @{ a = @{ b = 1 } }) -ErrorAction Stop } |
            Should -Throw "*-Label*'a'*hashtable*" -ErrorId 'RequestInvalid,*'
        { & $Command -Label @(, @('a', 'b')) -ErrorAction Stop } |
            Should -Throw '*-Label*' -ErrorId 'RequestInvalid,*'
        { & $Command -Label ([pscustomobject] @{ a = 1 }) -ErrorAction Stop } |
            Should -Throw '*-Label*' -ErrorId 'RequestInvalid,*'
    }

    It 'is refused before a removal sees anything' {
        $filter = @{}
        Get-DockerNetwork -Type Custom -Label $filter -ErrorAction SilentlyContinue |
            Remove-DockerNetwork -Force -Confirm:$false
        Get-DockerContainer -Label $filter -ErrorAction SilentlyContinue | Remove-DockerContainer -Force -Confirm:$false
        (Get-DockerNetwork $net.Name).Id | Should -Be $net.Id
        (Get-DockerContainer $container.Name).State | Should -Be 'running'
    }

    It 'may have null for any value of a label' {
        (Get-DockerNetwork "$Prefix*" -Label @{ 'dockernetwork.test' = $null }).Id | Should -Be $net.Id
    }
}
