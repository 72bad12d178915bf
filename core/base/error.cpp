#include "core/base/error.h"

#include <cerrno>
#include <system_error>

namespace holdfast {

static ErrorCode codeForErrno(int value)
{
    switch (value) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return errors::diskFull;
    case ENOENT:
    case ENOTDIR:
        return errors::notFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return errors::permissionDenied;
    case EEXIST:
        return errors::alreadyExists;
    case EFBIG:
        return errors::tooLarge;
    case ENOMEM:
        return errors::outOfMemory;
    default:
        return errors::ioFailed;
    }
}

Error errorFromErrno(int errnoValue, std::string what)
{
    return Error(codeForErrno(errnoValue), std::move(what) + ": " + std::generic_category().message(errnoValue));
}

} // namespace holdfast
