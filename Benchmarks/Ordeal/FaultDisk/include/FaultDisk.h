#ifndef TALKA_FAULT_DISK_H
#define TALKA_FAULT_DISK_H

#include <stdint.h>

// A disk in memory that SQLite writes to, and that fails on demand. What was written and not synced
// may be lost, torn at 512 bytes or kept in another order when the power goes, as on a real disk.
typedef struct fault_disk fault_disk;

// Makes an empty disk and registers it with SQLite under a name of its own.
fault_disk *fault_disk_new(uint64_t seed);
const char *fault_disk_name(const fault_disk *disk);
void fault_disk_free(fault_disk *disk);

// Counts opens, reads, writes, syncs, truncations and deletions.
int64_t fault_disk_operations(const fault_disk *disk);

// Lets the operation of this number (from 1) fail, and all after it if `forever`; 0 lets none fail.
void fault_disk_fail(fault_disk *disk, int64_t at, int forever);

// Lets writes beyond so many bytes in all files fail as on a full disk; 0 sets no limit.
void fault_disk_limit(fault_disk *disk, int64_t bytes);

// The power goes and comes back. Connections that are open must be closed before or after, and not
// be used for anything else.
void fault_disk_power_loss(fault_disk *disk);

#endif
