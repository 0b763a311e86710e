# Containers in the network of another one (network mode container:X) resolve names as that one does.
BeforeAll {
    . $PSScriptRoot/shared.ps1
    $far = New-DockerNetwork "$Prefix-far" -Label $Label
    $net = New-DockerNetwork "$Prefix-net" -Label $Label
    $web = Start-TestContainer 'web' -Network $net
    Start-TestContainer 'db' -Network $far | Out-Null
    $owner = $web.Name
    foreach ($name in 'guest', 'second') {
        $settings = @{ Image = $Image; Cmd = $Sleep; Labels = $Label; HostConfig = @{ NetworkMode = "container:$owner" } }
        $made = Invoke-Raw Post "containers/create?name=$Prefix-$name" ($settings | ConvertTo-Json -Depth 4)
        Invoke-Raw Post "containers/$($made.Id)/start" | Out-Null
        $owner = "$Prefix-$name"
    }
}

AfterAll { Remove-TestObject }

Describe 'A container in the network of another one' {
    It 'is in the preview of what changes for that one' {
        $changes = Compare-ContainerName -Connect $far $web
        $changes.From | Should -Contain "$Prefix-second"
        $text = Get-WhatIfText "Connect-DockerNetwork $far $web -WhatIf"
        $changes.ForEach({ "$_" }) | ForEach-Object { $text | Should -BeLike "*$_*" }
    }

    It 'is in the preview of the end of that one' {
        $changes = Compare-ContainerName -StopContainer $web
        $changes.From | Should -Contain "$Prefix-second"
        $text = Get-WhatIfText "Stop-DockerContainer $web -WhatIf"
        $changes.ForEach({ "$_" }) | ForEach-Object { $text | Should -BeLike "*$_*" }
    }
}
