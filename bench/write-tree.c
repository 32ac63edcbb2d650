/*
 * Writes the files of a list, and nothing else: the floor for any program that writes the same tree.
 * Usage: write-tree LIST FOLDER. Lines are "d PATH" and "f SIZE PATH", folders before what is in them.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void file(const char *path, size_t size, const char *bytes) {
  int to = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (to < 0 || write(to, bytes, size) != (ssize_t)size || close(to)) fail(path);
}

int main(int count, char **words) {
  static char line[8192];
  static char bytes[64 << 20];
  FILE *list = count == 3 ? fopen(words[1], "r") : NULL;
  if (!list || mkdir(words[2], 0755) || chdir(words[2])) fail("write-tree LIST FOLDER");
  memset(bytes, 'x', sizeof bytes);
  while (fgets(line, sizeof line, list)) {
    line[strcspn(line, "\n")] = 0;
    char *path = line + 2;
    if (line[0] == 'd') {
      if (mkdir(path, 0755)) fail(path);
      continue;
    }
    size_t size = strtoul(path, &path, 10);
    if (size > sizeof bytes) fail("a file of more than 64 MiB");
    file(path + 1, size, bytes);
  }
  return 0;
}
