"""The exceptions that scripts catch."""


class GoogleAPIError(Exception):
    pass


class NotFound(GoogleAPIError):
    pass


class Conflict(GoogleAPIError):
    pass


class BadRequest(GoogleAPIError):
    pass


class ServiceUnavailable(GoogleAPIError):
    pass


class TooManyRequests(GoogleAPIError):
    pass


GoogleAPICallError = GoogleAPIError
