@{
    RootModule             = 'bin/DockerNetwork.dll'
    ModuleVersion          = '0.1.0'
    GUID                   = '5f0d3d6e-7c1b-4f0a-9c55-6a3f1c1d8b42'
    Author                 = 'DockerNetwork contributors'
    CompanyName            = 'DockerNetwork contributors'
    Copyright              = '(c) 2026 DockerNetwork contributors. MIT licence.'
    Description            = 'Docker networks from PowerShell: create, connect, resolve. Typed objects for networks, endpoints and the names that containers answer to.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('bin/DockerNetwork.Format.ps1xml', 'bin/DockerNetwork.Engines.Format.ps1xml')
    TypesToProcess         = @('bin/DockerNetwork.Types.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    # With these, Get-Command *Docker* finds every cmdlet.
    AliasesToExport        = @(
        'Compare-DockerContainerName'
        'Get-DockerContainerName'
        'Resolve-DockerContainerName'
        'Test-DockerContainerConnection'
        'Wait-DockerContainerName'
    )
    CmdletsToExport        = @(
        'Compare-ContainerName'
        'Connect-DockerNetwork'
        'Disconnect-DockerNetwork'
        'Find-DockerSubnet'
        'Get-ContainerName'
        'Get-DockerContainer'
        'Get-DockerContext'
        'Get-DockerEngine'
        'Get-DockerNetwork'
        'Get-DockerNetworkEndpoint'
        'Get-DockerService'
        'Invoke-DockerCommand'
        'Invoke-DockerContainer'
        'New-DockerContainer'
        'New-DockerNetwork'
        'Remove-DockerContainer'
        'Remove-DockerNetwork'
        'Repair-DockerNetworkEndpoint'
        'Resolve-ContainerName'
        'Restart-DockerContainer'
        'Set-DockerNetworkEndpoint'
        'Start-DockerContainer'
        'Stop-DockerContainer'
        'Test-ContainerConnection'
        'Test-DockerSubnet'
        'Use-DockerContext'
        'Wait-ContainerName'
        'Watch-DockerNetwork'
    )
    PrivateData            = @{
        PSData = @{
            Tags       = @('Docker', 'Network', 'Container', 'DNS', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
