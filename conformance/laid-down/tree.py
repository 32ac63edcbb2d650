"""What a disk holds, and what of it has changed."""
import hashlib
import os
import pwd
import stat

# Other file systems, and the sandbox's own.
FOREIGN = ("/conformance", "/dev", "/proc", "/run", "/sys", "/sysroot", "/tmp")


def stamps(foreign):
    """Each path with what changes when it does: a directory stays the same when something is put into it."""
    found = {}
    for folder, folders, files in os.walk("/"):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in (*FOREIGN, foreign)]
        for path in (os.path.join(folder, name) for name in folders + files):
            status = os.lstat(path)
            inside = status.st_ctime_ns if not stat.S_ISDIR(status.st_mode) else 0
            found[path] = (status.st_mode, status.st_uid, status.st_gid, inside)
    return found


def describe(path):
    """`0644 root:root <SHA-256>`, `0755 root:root directory` or `-> target`."""
    if os.path.islink(path):
        return f"-> {os.readlink(path)}"
    status = os.lstat(path)
    owner = pwd.getpwuid(status.st_uid).pw_name
    group = pwd.getpwuid(status.st_gid).pw_name if status.st_gid == status.st_uid else str(status.st_gid)
    content = "directory" if os.path.isdir(path) else hashlib.sha256(open(path, "rb").read()).hexdigest()
    return f"{stat.S_IMODE(status.st_mode):04o} {owner}:{group} {content}"
