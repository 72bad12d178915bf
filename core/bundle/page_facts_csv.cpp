#include "core/bundle/page_facts_csv.h"

#include "core/bundle/csv.h"

namespace holdfast::bundle {

std::string encodePeopleCsv(const BundleIndex& index)
{
    std::string text = csvHead("exhibit,url,role,name,handle,profile_url,posted_at,sign");
    for (const BundleIndex::Item& item : index.items)
        for (const BundleIndex::Person& person : item.people)
            text += csvRow({item.exhibit, item.url, person.role, person.name, person.handle, person.profileUrl,
                person.postedAt, person.sign});
    return text;
}

std::string encodeFiguresCsv(const BundleIndex& index)
{
    std::string text = csvHead("exhibit,url,captured_at,kind,value,exact,written,sign");
    for (const BundleIndex::Item& item : index.items)
        for (const BundleIndex::Figure& figure : item.figures)
            text += csvRow({item.exhibit, item.url, item.capturedAt, figure.kind, std::to_string(figure.value),
                figure.isExact ? "yes" : "no", figure.written, figure.sign});
    return text;
}

} // namespace holdfast::bundle
