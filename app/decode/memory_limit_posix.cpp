#include "app/decode/memory_limit.h"

#include <sys/resource.h>

namespace holdfast::decode {

void limitMemory()
{
#if !defined(__SANITIZE_ADDRESS__) // its shadow memory alone is terabytes of address space
    constexpr rlim_t bytes = rlim_t(4) << 30;
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_AS, &limit);
#endif
}

} // namespace holdfast::decode
