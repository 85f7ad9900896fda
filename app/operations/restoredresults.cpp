#include "operations/restoredresults.h"

#include <QHash>

namespace senderdesk::operations {

RestoredResults matched(const QStringList &ids, const QList<domain::RestoredMessage> &results)
{
    RestoredResults found{QList<std::optional<domain::RestoredMessage>>(ids.size()), {}};
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < ids.size(); ++i)
        places.insert(ids.at(i), i);
    for (const domain::RestoredMessage &result : results) {
        const auto place = places.constFind(result.id.value_or(QString()));
        if (place != places.cend() && !found.results.at(*place))
            found.results[*place] = result;
    }
    if (results.size() != ids.size())
        return found;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!found.results.at(i) && !places.contains(results.at(i).id.value_or(QString()))) {
            found.results[i] = results.at(i);
            found.matchedByPlace << i;
        }
    }
    return found;
}

}
