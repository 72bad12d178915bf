#include "core/bundle/file_hashes.h"

#include "core/bundle/block_pipe.h"
#include "core/bundle/progress_meter.h"

namespace holdfast::bundle {

Result<std::vector<FileHash>> hashFiles(const BundleSource& source, const Progress& progress)
{
    const size_t count = source.files().size();
    std::vector<FileHash> hashes(count);
    uint64_t total = 0;
    for (const BundleFile& file : source.files())
        total += file.size;
    ProgressMeter meter(progress, "checking", total);
    BlockPipe pipe(4, blockBytesFor(total));
    pipe.start([&source, count](BlockPipe& into) {
        for (size_t i = 0; i < count; ++i)
            if (!readIntoPipe(into, i, source.open(i)))
                return;
    });
    Sha256 hasher;
    while (Block* block = pipe.filled()) {
        FileHash& hash = hashes[block->stream];
        hasher.update(block->bytes());
        hash.bytes += block->used;
        if (block->last) {
            hash.error = block->error;
            hash.sha256 = hasher.finish();
        }
        HF_CHECK(meter.advance(block->used));
        pipe.giveBack(block);
    }
    return hashes;
}

} // namespace holdfast::bundle
