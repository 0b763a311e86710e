# Removes containers in parallel, because most of a removal is waiting for the container to end.
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
        # A container that is gone meanwhile counts as removed.
        $null = Invoke-RestMethod -Method Delete -Uri "http://$using:at/containers/$($_)?force=1&v=1" @how `
            -SkipHttpErrorCheck
    }
}
