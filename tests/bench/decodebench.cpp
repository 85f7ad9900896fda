#include "api/senders.h"
#include "codec/codec.h"
#include "tests/bench/bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QXmlStreamReader>

// Decoding a queue/stats reply of 200,000 groups, with every check on, against the same rows read through Qt's own readers.
namespace senderdesk::bench {
namespace {

using namespace Qt::StringLiterals;
using Groups = api::List<domain::QueueGroup>;

Groups estate(int count)
{
    QRandomGenerator random(20240316);
    const QStringList isps{u"Gmail"_s,   u"Mail.ru"_s, u"Яндекс Почта"_s, u"Yahoo"_s,  u"Outlook"_s,  u"iCloud"_s, u"163"_s,
                           u"Rambler"_s, u"GMX"_s,     u"Web.de & Co"_s,  u"Orange"_s, u"T-Online"_s, u"QQ"_s,     u""_s};
    Groups groups;
    for (int i = 0; i < count; ++i) {
        domain::QueueGroup group{300 + i / 700, 4000 + i % 700, 0, isps[i % isps.size()], 0, 0, 0, 0};
        group.fresh = random.bounded(100'000);
        group.processing = random.bounded(5'000);
        group.retry = random.bounded(20'000);
        group.hold = i % 3 ? 0 : random.bounded(50'000);
        group.total = group.counts().sum();
        groups.items.append(group);
    }
    return groups;
}

Groups throughJsonDocument(const QByteArray &body)
{
    Groups groups;
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QJsonArray data = root["data"_L1].toArray();
    groups.items.reserve(data.size());
    for (const QJsonValue &value : data) {
        const QJsonObject row = value.toObject();
        groups.items.append({row["account_id"_L1].toInteger(), row["campaign_id"_L1].toInteger(), row["hold"_L1].toInteger(),
                             row["isp"_L1].toString(), row["new"_L1].toInteger(), row["proc"_L1].toInteger(),
                             row["retry"_L1].toInteger(), row["total"_L1].toInteger()});
    }
    return groups;
}

domain::QueueGroup rowFrom(QXmlStreamReader &reader)
{
    domain::QueueGroup row;
    while (reader.readNextStartElement()) {
        const QStringView name = reader.name();
        if (name == "isp"_L1) {
            row.isp = reader.readElementText();
            continue;
        }
        qint64 *const member = name == "account_id"_L1    ? &row.accountId
                               : name == "campaign_id"_L1 ? &row.campaignId
                               : name == "hold"_L1        ? &row.hold
                               : name == "new"_L1         ? &row.fresh
                               : name == "proc"_L1        ? &row.processing
                               : name == "retry"_L1       ? &row.retry
                               : name == "total"_L1       ? &row.total
                                                          : nullptr;
        if (member)
            *member = reader.readElementText().toLongLong();
        else
            reader.skipCurrentElement();
    }
    return row;
}

Groups throughXmlStreamReader(const QByteArray &body)
{
    Groups groups;
    QXmlStreamReader reader(body);
    reader.readNextStartElement();
    while (reader.readNextStartElement()) {
        if (reader.name() == "data"_L1)
            groups.items.append(rowFrom(reader));
        else
            reader.skipCurrentElement();
    }
    return groups;
}

// A reply as it lies in the client's buffer: its own, and grown a little past its size.
QByteArray arrived(const QByteArray &body)
{
    QByteArray copy;
    copy.reserve(body.size() + 64);
    return copy.append(body);
}

Measure measured(const QString &name, domain::WireFormat format, const Groups &groups, Groups (*peer)(const QByteArray &),
                 double target)
{
    const QByteArray body = codec::encodeReply(groups, format);
    const auto ours = [&] {
        QByteArray own = arrived(body);
        core::Result<Groups> read;
        const double took = millisecondsOf([&] { read = codec::decodeReply<Groups>(std::move(own)); });
        if (!read || *read != groups)
            qFatal("ours read other rows");
        return took;
    };
    const auto theirs = [&] {
        Groups read;
        const double took = millisecondsOf([&] { read = peer(body); });
        if (read != groups)
            qFatal("the peer read other rows");
        return took;
    };
    const Medians medians = interleaved(isQuick() ? 1 : 15, ours, theirs);
    return {name,
            u"ms"_s,
            medians.ours,
            medians.peer,
            medians.peer / medians.ours,
            target,
            true,
            u"%1 groups, %2 MB"_s.arg(groups.items.size()).arg(double(body.size()) / 1e6, 0, 'f', 1)};
}

}

QList<Measure> decodeMeasures()
{
    const Groups groups = estate(isQuick() ? 2'000 : 200'000);
    return {measured(u"decode JSON, against QJsonDocument"_s, domain::WireFormat::Json, groups, throughJsonDocument, 7),
            measured(u"decode XML, against QXmlStreamReader"_s, domain::WireFormat::Xml, groups, throughXmlStreamReader, 5)};
}

}
