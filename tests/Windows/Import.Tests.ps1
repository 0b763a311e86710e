# The module in PowerShell for Windows: import, completion, help.

BeforeAll { . $PSScriptRoot/../Pester/shared.ps1 }

Describe 'PowerShell for Windows' {
    It 'is what runs these tests' {
        $IsWindows | Should -BeTrue
        [Environment]::OSVersion.Platform | Should -Be Win32NT
    }
}

Describe 'The module' {
    It 'has every cmdlet of its manifest' {
        $manifest = Import-PowerShellDataFile (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
        (Get-Command -Module DockerNetwork -CommandType Cmdlet).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'takes the engine from the pipe of Docker Desktop' {
        (Get-DockerContext -Current).Host | Should -BeLike 'npipe:*/pipe/docker_engine'
        (Get-DockerEngine).OSType | Should -Be linux
    }

    It 'completes networks, containers and options' {
        $net = New-DockerNetwork "$Prefix-net" -Label $Label
        try {
            Get-Completion "Get-DockerNetwork $Prefix-n" | Should -Be $net.Name
            Get-Completion 'New-DockerNetwork x -Driver brid' | Should -Be bridge
        }
        finally { Remove-TestObject }
    }

    It 'has help' {
        (Get-Help Connect-DockerNetwork).Synopsis | Should -Match connect
        (Get-Help New-DockerNetwork -Parameter Subnet).Description.Text | Should -Not -BeNullOrEmpty
        (Get-Help about_DockerNetwork).Name | Should -Be about_DockerNetwork
    }

    It 'shows a table' {
        Get-DockerNetwork bridge | Out-String -Width 120 | Should -Match 'bridge +\w{12} bridge +local'
    }
}
