#include "app/decode/leak/name_tree.h"

#include <qpdf/QPDF.hh>

#include <set>

namespace holdfast::decode {

namespace {

class NameTree {
public:
    explicit NameTree(const std::function<void(QPDFObjectHandle)>& visit)
        : m_visit(visit)
    {
    }

    bool walk(QPDFObjectHandle tree, int depth)
    {
        constexpr int deepest = 20;
        if (!tree.isDictionary() || !isNew(tree))
            return true;
        if (depth > deepest || !mayLook())
            return false;
        bool isWhole = true;
        if (QPDFObjectHandle names = tree.getKey("/Names"); names.isArray() && isNew(names))
            isWhole = visitAll(names);
        if (QPDFObjectHandle kids = tree.getKey("/Kids"); kids.isArray() && isNew(kids))
            for (QPDFObjectHandle kid : kids.getArrayAsVector())
                isWhole = walk(kid, depth + 1) && isWhole;
        return isWhole;
    }

private:
    /// Whatever comes back to itself does so through an object with a number.
    bool isNew(QPDFObjectHandle object) { return !object.isIndirect() || m_seen.insert(object.getObjGen()).second; }

    bool visitAll(QPDFObjectHandle entries)
    {
        for (QPDFObjectHandle entry : entries.getArrayAsVector()) {
            if (!mayLook())
                return false;
            m_visit(entry);
        }
        return true;
    }

    bool mayLook()
    {
        constexpr size_t mostLookedAt = 300'000;
        return m_looked++ < mostLookedAt;
    }

    const std::function<void(QPDFObjectHandle)>& m_visit;
    std::set<QPDFObjGen> m_seen;
    size_t m_looked = 0;
};

} // namespace

bool eachEntryOfNameTree(QPDFObjectHandle untrustedTree, const std::function<void(QPDFObjectHandle entry)>& visit)
{
    return NameTree(visit).walk(untrustedTree, 0);
}

} // namespace holdfast::decode
