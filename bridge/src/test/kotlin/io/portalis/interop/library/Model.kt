package io.portalis.interop.library

data class User(
  val id: Long,
  val name: String,
)

@JvmInline
value class UserId(
  val value: Long,
)

@JvmInline
value class UserName(
  val value: String,
)

data class Tick(
  val number: Long,
)

/** What Java would call a checked exception. */
class StorageException(
  message: String,
) : Exception(message)

/** One that nobody can copy, since its constructor takes something else than a message. */
class NoSuchUserException(
  val id: Long,
) : Exception("no user $id")

class Meltdown(
  message: String,
) : Error(message)
