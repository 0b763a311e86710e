# Removes containers side by side: an engine waits most of the time that one takes to end.
function Remove-AtOnce([object[]] $Container) {
    if (-not $Container) { return }
    $address = [uri] (Get-DockerEngine).Engine.Address
    if ($address.Scheme -notin 'unix', 'tcp') {
        $Container | Remove-DockerContainer -Force -Confirm:$false
        return
    }

    $way = if ($address.Scheme -eq 'unix') { @{ UnixSocket = $address.LocalPath } } else { @{} }
    $at = if ($address.Scheme -eq 'unix') { 'engine' } else { $address.Authority }
    $Container.Id | ForEach-Object -ThrottleLimit 4 -Parallel {
        $how = $using:way
        # One that is gone meanwhile is as good as removed.
        $null = Invoke-RestMethod -Method Delete -Uri "http://$using:at/containers/$($_)?force=1&v=1" @how `
            -SkipHttpErrorCheck
    }
}
