"""The services, each with the desk that judges its requests."""
from .adminapi import AdminApi
from .desk import Desk
from .estate import Estate
from .userapi import UserApi
from .userestate import UserEstate


def admin(settings, options):
    return Desk(settings, AdminApi(Estate(options.senders, options.seed)))


def user(settings, options):
    return Desk(settings, UserApi(UserEstate(options.profiles)))


SERVICES = {"admin": admin, "user": user}
