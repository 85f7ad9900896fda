#pragma once

#include "model/queuemodel.h"

#include <QAbstractItemModel>
#include <QStringList>

// What several tests of the models say in one word.
namespace senderdesk::model::test {

inline core::SenderId senderId(qint64 id = 119)
{
    return *core::SenderId::from(id);
}

inline core::WallTime at(int seconds)
{
    return core::WallTime(std::chrono::seconds(1'785'000'000 + seconds));
}

inline domain::QueueGroup group(qint64 account, qint64 campaign, qint64 fresh, qint64 processing = 0, qint64 retry = 0,
                                qint64 hold = 0)
{
    domain::QueueGroup one;
    one.accountId = account;
    one.campaignId = campaign;
    one.fresh = fresh;
    one.processing = processing;
    one.retry = retry;
    one.hold = hold;
    one.total = fresh + processing + retry + hold;
    return one;
}

inline domain::QueueGroup ispGroup(const QString &isp, qint64 fresh)
{
    domain::QueueGroup one = group(0, 0, fresh);
    one.isp = isp;
    return one;
}

inline domain::QueueQuery grouped(domain::Grouping grouping)
{
    return {.grouping = grouping, .account = {}, .campaign = {}, .isp = {}};
}

// One column of all rows, so that a test compares the whole picture.
inline QStringList shown(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts;
}

inline QStringList shownIn(const RowsModel &model, QLatin1String column, int role = Qt::DisplayRole)
{
    return shown(model, model.columnNamed(column), role);
}

inline QStringList headers(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.headerData(column, Qt::Horizontal).toString());
    return texts;
}

}
