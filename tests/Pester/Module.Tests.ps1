# The commands and types that the module adds to a session.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    # A record has a Clone method, and no other type here has one.
    $types = [DockerNetwork.Network].Assembly.GetExportedTypes().
        Where({ $_.Namespace -eq 'DockerNetwork' -and $_.GetMethod('<Clone>$') }).FullName
    $cmdlets = (Get-Command -Module DockerNetwork -CommandType Cmdlet).Name -notlike 'Remove-*'
}

BeforeAll {
    $manifest = Join-Path $PSScriptRoot '../../DockerNetwork.psd1'
    Import-Module $manifest
}

Describe 'The module' {
    It 'exports the cmdlets that are there, and no others' {
        $there = (Get-Command Get-DockerNetwork).ImplementingType.Assembly.GetExportedTypes().ForEach({
                $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
            }).ForEach({ "$($_.VerbName)-$($_.NounName)" })
        (Test-ModuleManifest $manifest).ExportedCmdlets.Keys | Sort-Object | Should -Be ($there | Sort-Object)
    }

    It 'declares what a cmdlet gives: <_>' -ForEach $cmdlets {
        (Get-Command $_).OutputType.Name | Should -Not -BeNullOrEmpty
    }

    It 'has a type that is found by its name: <_>' -ForEach $types {
        ($_ -as [type]).FullName | Should -Be $_
    }

    It 'refuses a new value of a property' {
        $network = Get-DockerNetwork bridge
        $network -is [DockerNetwork.Network] | Should -BeTrue
        { $network.Name = 'x' } | Should -Throw
        $network.Name | Should -Be 'bridge'
    }
}
