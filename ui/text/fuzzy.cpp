#include "ui/text/fuzzy.h"

#include <QList>

#include <limits>

namespace senderdesk::ui::text {
namespace {

constexpr int letter = 1;
constexpr int run = 5;
constexpr int wordStart = 8;
constexpr int textStart = 4;
constexpr int gapCost = 1;
constexpr int none = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

}

std::optional<int> fuzzyScore(QStringView typed, QStringView words)
{
    QString wanted;
    for (const QChar c : typed) {
        if (!c.isSpace())
            wanted.append(c.toCaseFolded());
    }
    if (wanted.isEmpty())
        return 0;
    // best[j]: the best score with the last letter so far placed at j; one row for each typed letter.
    const qsizetype length = words.size();
    QList<int> best(length, none);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QList<int> next(length, none);
        int before = i == 0 ? 0 : none; // the best of the row above, left of j, gaps paid
        for (qsizetype j = 0; j < length; ++j) {
            if (words[j].toCaseFolded() == wanted[i]) {
                const int here = letter + (startsWord(words, j) ? wordStart : 0) + (j == 0 ? textStart : 0);
                const int fromRun = i > 0 && j > 0 && best[j - 1] > none / 2 ? best[j - 1] + run : none;
                next[j] = qMax(before, fromRun) > none / 2 ? qMax(before, fromRun) + here : none;
            }
            if (i > 0)
                before = qMax(before > none / 2 ? before - gapCost : none, best[j]);
        }
        best.swap(next);
    }
    int score = none;
    for (const int s : std::as_const(best))
        score = qMax(score, s);
    return score > none / 2 ? std::optional<int>(score * 4 - int(length) / 8) : std::nullopt;
}

}
