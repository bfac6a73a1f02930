#include "FaultDisk.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// Enough for a database, its write-ahead log, its journal and a few more.
enum { FILES = 16, SECTOR = 512, REGIONS = 64 };

typedef struct {
  uint8_t *data;
  int64_t size;
} image;

// What is not synced yet; `data` is null for a truncation to `offset`.
typedef struct {
  int64_t offset, size;
  uint8_t *data;
} change;

typedef struct {
  char name[512];
  int exists, survives;
  image now, durable;
  change *pending;
  int pending_count;
  void *regions[REGIONS];
} file;

struct fault_disk {
  sqlite3_vfs vfs;
  char name[64];
  uint64_t random;
  int64_t operations, fail_at, limit;
  int forever, handles, is_freed;
  file files[FILES];
};

typedef struct {
  sqlite3_file base;
  fault_disk *disk;
  file *file;
} handle;

// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
static uint64_t next(fault_disk *disk) {
  uint64_t z = (disk->random += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static int fails(fault_disk *disk) {
  disk->operations++;
  if (disk->fail_at == 0) return 0;
  return disk->forever ? disk->operations >= disk->fail_at : disk->operations == disk->fail_at;
}

// ---- images

static void resize(image *image, int64_t size) {
  if (size > image->size) {
    image->data = realloc(image->data, size);
    memset(image->data + image->size, 0, size - image->size);
  }
  image->size = size;
}

static void put(image *image, int64_t offset, const uint8_t *data, int64_t size) {
  if (offset + size > image->size) resize(image, offset + size);
  memcpy(image->data + offset, data, size);
}

static void copy(image *to, const image *from) {
  to->data = realloc(to->data, from->size ? from->size : 1);
  if (from->size) memcpy(to->data, from->data, from->size);
  to->size = from->size;
}

static void forget_pending(file *file) {
  for (int i = 0; i < file->pending_count; i++) free(file->pending[i].data);
  free(file->pending);
  file->pending = NULL;
  file->pending_count = 0;
}

static void remember(file *file, int64_t offset, const void *data, int64_t size) {
  file->pending = realloc(file->pending, (file->pending_count + 1) * sizeof(change));
  change *added = &file->pending[file->pending_count++];
  added->offset = offset;
  added->size = size;
  added->data = NULL;
  if (data) {
    added->data = malloc(size);
    memcpy(added->data, data, size);
  }
}

// Some of what was not synced reaches the disk, in any order, some of it torn.
static void lose(fault_disk *disk, file *file) {
  for (int i = file->pending_count - 1; i > 0; i--) {
    int j = (int)(next(disk) % (uint64_t)(i + 1));
    change swapped = file->pending[i];
    file->pending[i] = file->pending[j];
    file->pending[j] = swapped;
  }
  for (int i = 0; i < file->pending_count; i++) {
    change *lost = &file->pending[i];
    uint64_t fate = next(disk) % 3;
    if (fate == 0) continue;
    if (!lost->data) {
      resize(&file->durable, lost->offset);
      continue;
    }
    for (int64_t at = 0; at < lost->size;) {
      int64_t end = ((lost->offset + at) / SECTOR + 1) * SECTOR - lost->offset;
      if (end > lost->size) end = lost->size;
      if (fate == 1 || next(disk) % 2)
        put(&file->durable, lost->offset + at, lost->data + at, end - at);
      at = end;
    }
  }
}

// ---- files

static void release(fault_disk *disk);

static int file_close(sqlite3_file *base) {
  fault_disk *disk = ((handle *)base)->disk;
  disk->handles--;
  release(disk);
  return SQLITE_OK;
}

static int file_read(sqlite3_file *base, void *out, int size, sqlite3_int64 offset) {
  handle *open = (handle *)base;
  if (fails(open->disk)) return SQLITE_IOERR_READ;
  image *now = &open->file->now;
  int64_t there = now->size > offset ? now->size - offset : 0;
  if (there >= size) {
    memcpy(out, now->data + offset, size);
    return SQLITE_OK;
  }
  memset(out, 0, size);
  if (there > 0) memcpy(out, now->data + offset, there);
  return SQLITE_IOERR_SHORT_READ;
}

static int is_full(fault_disk *disk, const file *file, int64_t size) {
  if (disk->limit == 0 || size <= file->now.size) return 0;
  int64_t total = size - file->now.size;
  for (int i = 0; i < FILES; i++) total += disk->files[i].exists ? disk->files[i].now.size : 0;
  return total > disk->limit;
}

static int file_write(sqlite3_file *base, const void *data, int size, sqlite3_int64 offset) {
  handle *open = (handle *)base;
  if (fails(open->disk)) return SQLITE_IOERR_WRITE;
  if (is_full(open->disk, open->file, offset + size)) return SQLITE_FULL;
  put(&open->file->now, offset, data, size);
  remember(open->file, offset, data, size);
  return SQLITE_OK;
}

static int file_truncate(sqlite3_file *base, sqlite3_int64 size) {
  handle *open = (handle *)base;
  if (fails(open->disk)) return SQLITE_IOERR_TRUNCATE;
  resize(&open->file->now, size);
  remember(open->file, size, NULL, 0);
  return SQLITE_OK;
}

static int file_sync(sqlite3_file *base, int flags) {
  (void)flags;
  handle *open = (handle *)base;
  if (fails(open->disk)) return SQLITE_IOERR_FSYNC;
  copy(&open->file->durable, &open->file->now);
  open->file->survives = 1;
  forget_pending(open->file);
  return SQLITE_OK;
}

static int file_size(sqlite3_file *base, sqlite3_int64 *size) {
  *size = ((handle *)base)->file->now.size;
  return SQLITE_OK;
}

static int file_lock(sqlite3_file *base, int level) {
  (void)base, (void)level;
  return SQLITE_OK;
}

static int file_is_reserved(sqlite3_file *base, int *result) {
  (void)base;
  *result = 0;
  return SQLITE_OK;
}

static int file_control(sqlite3_file *base, int operation, void *argument) {
  (void)base, (void)operation, (void)argument;
  return SQLITE_NOTFOUND;
}

static int file_sector(sqlite3_file *base) {
  (void)base;
  return SECTOR;
}

static int file_traits(sqlite3_file *base) {
  (void)base;
  return 0;
}

static int shared_map(
  sqlite3_file *base, int region, int size, int extend, void volatile **memory) {
  file *file = ((handle *)base)->file;
  *memory = NULL;
  if (region >= REGIONS) return SQLITE_IOERR_SHMMAP;
  if (!file->regions[region] && extend) file->regions[region] = calloc(1, size);
  *memory = file->regions[region];
  return SQLITE_OK;
}

static int shared_lock(sqlite3_file *base, int offset, int count, int flags) {
  (void)base, (void)offset, (void)count, (void)flags;
  return SQLITE_OK;
}

static void shared_barrier(sqlite3_file *base) { (void)base; }

static void drop_regions(file *file) {
  for (int i = 0; i < REGIONS; i++) {
    free(file->regions[i]);
    file->regions[i] = NULL;
  }
}

static int shared_unmap(sqlite3_file *base, int erase) {
  (void)erase;
  drop_regions(((handle *)base)->file);
  return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
  2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_lock,
  file_is_reserved, file_control, file_sector, file_traits, shared_map, shared_lock,
  shared_barrier, shared_unmap, NULL, NULL,
};

// ---- the file system

static file *find(fault_disk *disk, const char *name) {
  for (int i = 0; i < FILES; i++)
    if (disk->files[i].exists && strcmp(disk->files[i].name, name) == 0) return &disk->files[i];
  return NULL;
}

static file *make(fault_disk *disk, const char *name) {
  file *chosen = NULL;
  for (int i = 0; i < FILES; i++) {
    file *file = &disk->files[i];
    if (file->exists) continue;
    // One that was deleted and may come back is taken before one that nobody used.
    int is_same = file->survives && strcmp(file->name, name) == 0;
    if (is_same || (!chosen && !file->survives)) chosen = file;
    if (is_same) break;
  }
  if (!chosen) return NULL;
  strncpy(chosen->name, name, sizeof chosen->name - 1);
  chosen->exists = 1;
  resize(&chosen->now, 0);
  return chosen;
}

static int disk_open(
  sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags) {
  fault_disk *disk = vfs->pAppData;
  handle *open = (handle *)base;
  base->pMethods = NULL;
  if (fails(disk)) return SQLITE_CANTOPEN;
  file *file = name ? find(disk, name) : NULL;
  if (!file && (flags & SQLITE_OPEN_CREATE)) file = make(disk, name ? name : "temporary");
  if (!file) return SQLITE_CANTOPEN;
  open->disk = disk;
  open->file = file;
  base->pMethods = &methods;
  disk->handles++;
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

// Without a sync of the folder, a deleted file may be there again after a loss of power.
static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync) {
  fault_disk *disk = vfs->pAppData;
  if (fails(disk)) return SQLITE_IOERR_DELETE;
  file *file = find(disk, name);
  if (!file) return SQLITE_IOERR_DELETE_NOENT;
  file->exists = 0;
  resize(&file->now, 0);
  forget_pending(file);
  if (sync) file->survives = 0;
  return SQLITE_OK;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
  (void)flags;
  *result = find(vfs->pAppData, name) != NULL;
  return SQLITE_OK;
}

static int disk_path(sqlite3_vfs *vfs, const char *name, int size, char *out) {
  (void)vfs;
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

static int disk_random(sqlite3_vfs *vfs, int size, char *out) {
  for (int i = 0; i < size; i++) out[i] = (char)next(vfs->pAppData);
  return size;
}

static int disk_sleep(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return microseconds;
}

static int disk_time(sqlite3_vfs *vfs, double *day) {
  (void)vfs;
  *day = 2462563.5;
  return SQLITE_OK;
}

fault_disk *fault_disk_new(uint64_t seed) {
  fault_disk *disk = calloc(1, sizeof *disk);
  disk->random = seed;
  // Its address, so that disks on several threads have names of their own.
  sqlite3_snprintf(sizeof disk->name, disk->name, "fault-%p", disk);
  disk->vfs = (sqlite3_vfs){
    .iVersion = 1, .szOsFile = sizeof(handle), .mxPathname = 500, .zName = disk->name,
    .pAppData = disk, .xOpen = disk_open, .xDelete = disk_delete, .xAccess = disk_access,
    .xFullPathname = disk_path, .xRandomness = disk_random, .xSleep = disk_sleep,
    .xCurrentTime = disk_time,
  };
  sqlite3_vfs_register(&disk->vfs, 0);
  return disk;
}

static void release(fault_disk *disk) {
  if (!disk->is_freed || disk->handles > 0) return;
  sqlite3_vfs_unregister(&disk->vfs);
  for (int i = 0; i < FILES; i++) {
    forget_pending(&disk->files[i]);
    drop_regions(&disk->files[i]);
    free(disk->files[i].now.data);
    free(disk->files[i].durable.data);
  }
  free(disk);
}

// A connection that is still open keeps the disk until it is closed.
void fault_disk_free(fault_disk *disk) {
  disk->is_freed = 1;
  release(disk);
}

const char *fault_disk_name(const fault_disk *disk) { return disk->name; }

int64_t fault_disk_operations(const fault_disk *disk) { return disk->operations; }

void fault_disk_fail(fault_disk *disk, int64_t at, int forever) {
  disk->fail_at = at ? disk->operations + at : 0;
  disk->forever = forever;
}

void fault_disk_limit(fault_disk *disk, int64_t bytes) { disk->limit = bytes; }

void fault_disk_power_loss(fault_disk *disk) {
  fault_disk_fail(disk, 0, 0);
  for (int i = 0; i < FILES; i++) {
    file *file = &disk->files[i];
    drop_regions(file);
    if (!file->exists && file->survives) file->exists = next(disk) % 2;
    if (!file->survives) file->exists = 0;
    lose(disk, file);
    forget_pending(file);
    copy(&file->now, &file->durable);
    if (!file->exists) {
      file->survives = 0;
      resize(&file->now, 0);
      resize(&file->durable, 0);
    }
  }
}
