#include "app/cli/demo/site_pages.h"

#include <array>

namespace holdfast::cli::demo {

namespace {

constexpr const char* style = R"(<style>
body{margin:0;font:16px/1.5 sans-serif;background:#eef1f4;color:#20262c}
header{background:#2f5d62;color:#fff;padding:14px 28px;font-weight:bold}
main{max-width:760px;margin:24px auto;background:#fff;padding:24px 28px;border-radius:8px}
img{width:100%;border-radius:6px;display:block}
.counts{color:#56626c;border-bottom:1px solid #d8dee3;padding:8px 0}
.comment{padding:12px 0;border-bottom:1px solid #eef1f4}
.who{font-weight:bold}
.note{color:#7a8790;font-size:13px}
</style>)";

std::string page(const std::string& site, const std::string& title, const std::string& body)
{
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title>" + style
        + "</head><body><header>" + site + "</header><main>" + body
        + "<p class=\"note\">Made up by Holdfast for its demonstration; served by this computer to itself."
        + "</p></main></body></html>";
}

std::string account(int number)
{
    return "@heron_" + std::to_string(100 + number * 37);
}

constexpr std::array remarks{"who is this?", "already seen it on the mirror",
    "please take this down, it was posted without asking", "reported", "shared it further", "where is part two"};

std::string comments(int count)
{
    std::string html;
    for (int i = 0; i < count; ++i)
        html += "<div class=\"comment\"><span class=\"who\">" + account(i)
            + "</span> <span class=\"note\">14 March, 21:" + std::to_string(10 + i) + "</span><br>"
            + remarks[static_cast<size_t>(i) % remarks.size()] + "</div>";
    return html;
}

} // namespace

std::string postPage()
{
    return page("Pond (made-up site)", "Post 4821 on Pond",
        "<p><a class=\"who\" href=\"/u/nightowl77\">@nightowl77</a> <span class=\"note\">14 March, 21:07</span></p>"
        "<p>Look what I found.</p><img src=\"/picture/1.png\" alt=\"abstract shapes\">"
        "<p class=\"counts\">1,284 views · 37 <a href=\"/post/4821/reshares\">reshares</a> · 24 comments</p>"
            + comments(24));
}

std::string resharesPage()
{
    std::string rows;
    for (int i = 0; i < 37; ++i)
        rows += "<div class=\"comment\"><span class=\"who\">" + account(i) + "</span> <span class=\"note\">reshared to "
            + std::to_string(3 + i * 11 % 90) + " followers</span></div>";
    return page("Pond (made-up site)", "Reshares of post 4821", "<p>37 accounts passed this post on.</p>" + rows);
}

std::string profilePage()
{
    return page("Pond (made-up site)", "@nightowl77 on Pond",
        "<p class=\"who\">@nightowl77</p><p class=\"counts\">212 followers · joined in January</p>"
        "<p><a href=\"/post/4821\">Post 4821</a></p><img src=\"/picture/2.png\" alt=\"abstract shapes\">");
}

std::string mirrorPage()
{
    return page("Backwater mirror (made-up site)", "Copy of pond/4821",
        "<p>Copied from pond/4821.</p><img src=\"/picture/1.png\" alt=\"abstract shapes\"><p class=\"counts\">96 "
        "downloads</p>");
}

} // namespace holdfast::cli::demo
