"""The services, each with the desk that judges its requests."""
from .adminapi import AdminApi
from .desk import Desk
from .estate import Estate
from .mailapi import MailApi
from .maildesk import MailDesk
from .mailestate import MailEstate
from .userapi import UserApi
from .userestate import UserEstate


def admin(settings, options):
    return Desk(settings, AdminApi(Estate(options.senders, options.seed)))


def user(settings, options):
    return Desk(settings, UserApi(UserEstate(options.profiles)))


def opensrs(settings, options):
    return MailDesk(settings, MailApi(MailEstate(options.messages, options.seed, options.local_names)), options.token_life)


SERVICES = {"admin": admin, "user": user, "opensrs": opensrs}
