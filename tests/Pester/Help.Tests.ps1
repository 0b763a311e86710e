# Help as a user finds it. tests/Help.Tests compare the pages in docs/en-US with the cmdlets; Examples.Tests.ps1 runs
# their examples.

BeforeDiscovery {
    $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $cmdlets = (Get-Command -Module DockerNetwork -CommandType Cmdlet).Name
}

Describe 'Get-Help <_>' -ForEach $cmdlets {
    BeforeAll { $help = Get-Help $_ -Full }

    It 'has a synopsis and a description' {
        $help.Synopsis | Should -Not -Match '^\s*$|\[<CommonParameters>\]'
        $help.Description.Text | Should -Not -BeNullOrEmpty
    }

    It 'says something of every parameter' {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters
        # Leaves out the hidden switches that take the options of a command. They have no help.
        $shown = (Get-Command $_).Parameters.Values.Where({ $_.Attributes.DontShow -notcontains $true })
        foreach ($name in $shown.Name.Where({ $_ -notin $common })) {
            (Get-Help $help.Name -Parameter $name).Description.Text | Should -Not -BeNullOrEmpty -Because "-$name is a parameter"
        }
    }

    It 'has three examples or more' {
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 3
        Get-Help $_ -Examples | Out-String | Should -Match 'Example 1: '
    }

    It 'offers no page on the web, since there is none' {
        $help.RelatedLinks.NavigationLink.Uri | Where-Object { $_ } | Should -BeNullOrEmpty
        { Get-Help $_ -Online } | Should -Throw
    }

    It 'says what comes out' {
        $help.ReturnValues.ReturnValue.Type.Name | Should -Not -BeNullOrEmpty
    }
}

Describe 'Get-Help <_>' -ForEach 'about_DockerNetwork', 'about_DockerNetwork_Names' {
    It 'is found, with a line of its own in the list of topics' {
        (Get-Help $_).Name | Should -Be $_
        (Get-Help about_DockerNetwork* | Where-Object Name -eq $_).Synopsis | Should -Not -BeNullOrEmpty
        Get-Help $_ | Out-String | Should -Match 'LONG DESCRIPTION'
    }
}

Describe 'The pages' {
    BeforeAll { . $PSScriptRoot/shared.ps1 }

    It 'are up to date with the cmdlets' {
        Invoke-Pwsh -File (Join-Path $PSScriptRoot '../../tools/Update-Help.ps1') -Check | Should -BeNullOrEmpty
    }
}
