# The package as a person installs it: from a repository, with PSResourceGet, into a home folder for the test.
# `./build.sh test` builds the package first.

BeforeAll {
    . $PSScriptRoot/shared.ps1
    $package = Join-Path $PSScriptRoot '../../out/DockerNetwork'
    $version = (Import-PowerShellDataFile (Join-Path $package DockerNetwork.psd1)).ModuleVersion
    $home_ = (New-Item -ItemType Directory (Join-Path $TestDrive home)).FullName
    $repository = (New-Item -ItemType Directory (Join-Path $TestDrive gallery)).FullName

    # Runs lines in a new PowerShell that finds only the modules of its home folder and PowerShell's own.
    function Invoke-FreshPwsh([string] $Script) {
        $saved = $env:HOME, $env:PSModulePath, $env:XDG_DATA_HOME
        $env:HOME, $env:PSModulePath, $env:XDG_DATA_HOME = $home_, $null, $null
        try { Invoke-Pwsh -Command "`$ErrorActionPreference = 'Stop'; `$ProgressPreference = 'SilentlyContinue'; `$PSStyle.OutputRendering = 'PlainText'; $Script" 2>&1 | ForEach-Object { "$_" } }
        finally { $env:HOME, $env:PSModulePath, $env:XDG_DATA_HOME = $saved }
    }

    # Publishes an older version, so that there is something to update from.
    function Publish-Version([string] $As) {
        $folder = Join-Path $TestDrive "stage-$As/DockerNetwork"
        Copy-Item -Recurse $package (New-Item -ItemType Directory (Split-Path $folder)).FullName
        $manifest = Join-Path $folder DockerNetwork.psd1
        (Get-Content -Raw $manifest) -replace "(ModuleVersion\s*=\s*')[^']+", "`${1}$As" | Set-Content -NoNewline $manifest
        Invoke-FreshPwsh "Publish-PSResource -Path '$folder' -Repository Folder"
    }
}

Describe 'The manifest in the package' {
    BeforeAll { $manifest = Test-ModuleManifest (Join-Path $package DockerNetwork.psd1) }

    It 'says what a gallery shows' {
        $manifest.Tags | Should -Contain 'PSEdition_Desktop'
        foreach ($tag in 'PSEdition_Core', 'Windows', 'Linux', 'MacOS') { $manifest.Tags | Should -Contain $tag }
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.LicenseUri | Should -Not -BeNullOrEmpty
        $manifest.Description.Length | Should -BeGreaterThan 40
        $manifest.ExportedCmdlets.Count | Should -Be (Get-Command -Module DockerNetwork -CommandType Cmdlet).Count
    }

    It 'has the newest section of the change log as release notes' {
        $log = Get-Content -Raw (Join-Path $PSScriptRoot '../../CHANGELOG.md')
        $newest = [regex]::Match($log, '(?s)\n## [^\n]*\n+(.*?)(?=\n## |\z)').Groups[1].Value.Trim()
        $newest | Should -Not -BeNullOrEmpty
        $manifest.ReleaseNotes.Trim() | Should -Be $newest
    }
}

Describe 'The files of the package' {
    It 'links to nothing that is not in it' {
        foreach ($file in Get-ChildItem $package -Filter *.md) {
            foreach ($link in [regex]::Matches((Get-Content -Raw $file), '\]\((?!https?:|#)([^)#]+)').ForEach({ $_.Groups[1].Value })) {
                Join-Path $package $link | Should -Exist -Because "$($file.Name) links to it"
            }
        }
    }

    It 'has at most 5 MB packed' {
        (Get-Item "$package-$version.zip").Length | Should -BeLessOrEqual 5e6
    }

    It 'has a bill of materials that names the client library' {
        $materials = Get-Content -Raw (Join-Path $package sbom.cdx.json) | ConvertFrom-Json
        $materials.bomFormat | Should -Be CycloneDX
        $materials.components.name | Should -Contain 'Docker.DotNet.Enhanced'
    }
}

Describe 'Installing the package' {
    BeforeAll {
        Invoke-FreshPwsh "Register-PSResourceRepository Folder -Uri '$repository' -Trusted"
        $published = Publish-Version 0.0.1
    }

    It 'is published and found' {
        $published | Should -BeNullOrEmpty
        Invoke-FreshPwsh 'Find-PSResource DockerNetwork -Repository Folder | ForEach-Object { "$($_.Name) $($_.Version) $($_.Tags -contains ''MacOS'')" }' |
            Should -Be 'DockerNetwork 0.0.1 True'
    }

    It 'is installed, and loads when a cmdlet is typed' {
        Invoke-FreshPwsh 'Install-PSResource DockerNetwork -Repository Folder' | Should -BeNullOrEmpty
        Invoke-FreshPwsh '(Get-DockerEngine).ApiVersion.Major; (Get-Module DockerNetwork).Version.ToString(); (Get-Module DockerNetwork).ModuleBase' |
            Should -Be '1', '0.0.1', (Get-ChildItem -Recurse -Force $home_ -Filter DockerNetwork.psd1).DirectoryName
    }

    It 'takes the first steps of the walk' {
        $label = "@{ 'dockernetwork.test' = '$($Label['dockernetwork.test'])' }"
        Invoke-FreshPwsh @"
            `$net = New-DockerNetwork $Prefix-inst -Label $label
            `$web = Start-DockerContainer $Image sleep 600 -Name $Prefix-inst -Network none -Label $label
            Disconnect-DockerNetwork none `$web
            (Connect-DockerNetwork `$net `$web -Alias db).Aliases
            (Resolve-ContainerName db -Network `$net).Container
            `$web | Remove-DockerContainer -Force -Confirm:`$false
            `$net | Remove-DockerNetwork -Confirm:`$false
            @(Get-DockerNetwork $Prefix-inst*).Count
"@ | Should -Be 'db', "$Prefix-inst", '0'
    }

    It 'brings its help, and Update-Help has no complaint about it' {
        Invoke-FreshPwsh '(Get-Help Connect-DockerNetwork).Synopsis; (Get-Help about_DockerNetwork).Name' |
            Should -Be (Get-Help Connect-DockerNetwork).Synopsis, 'about_DockerNetwork'
        # The module brings its help, so Update-Help skips it. With a folder as the source, PowerShell's own modules do
        # not use the network.
        Invoke-FreshPwsh "Update-Help -SourcePath '$repository' -UICulture en-US -ErrorAction SilentlyContinue -ErrorVariable failed; `$failed" |
            Should -Not -Match DockerNetwork
    }

    It 'is updated from the older version' {
        Publish-Version $version | Should -BeNullOrEmpty
        Invoke-FreshPwsh 'Update-PSResource DockerNetwork -Repository Folder' | Should -BeNullOrEmpty
        Invoke-FreshPwsh 'Import-Module DockerNetwork; (Get-Module DockerNetwork).Version.ToString()' | Should -Be $version
    }

    It 'is uninstalled without a trace' {
        Invoke-FreshPwsh 'Uninstall-PSResource DockerNetwork -Version *' | Should -BeNullOrEmpty
        Get-ChildItem -Recurse -Force $home_ -Include DockerNetwork.psd1, DockerNetwork*.dll | Should -BeNullOrEmpty
    }
}
