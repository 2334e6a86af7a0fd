package io.portalis.interop.library

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.yield

/** Users by the types that keep their numbers and names apart. */
interface Directory {
  suspend fun user(id: UserId): User

  suspend fun named(name: UserName): User?

  suspend fun rename(
    id: UserId,
    name: UserName,
  ): User

  suspend fun maybe(id: UserId?): User?

  /** Beside [lookUp] of an id: the compiler tells them apart by the mangled name. */
  suspend fun lookUp(id: Long): String

  suspend fun lookUp(id: UserId): String

  suspend fun idOf(name: String): UserId

  suspend fun nameOf(id: Long): UserName

  suspend fun forget(id: UserId)

  fun has(id: UserId): Boolean

  fun firstId(): UserId

  fun follow(id: UserId): Flow<User>

  val owner: UserId
}

class SmallDirectory : Directory {
  private val users = mutableMapOf(7L to User(7, "ada"), 8L to User(8, "bob"))

  override val owner: UserId = UserId(7)

  override suspend fun user(id: UserId): User {
    yield()
    return users[id.value] ?: throw NoSuchUserException(id.value)
  }

  override suspend fun named(name: UserName): User? = users.values.find { it.name == name.value }

  override suspend fun rename(
    id: UserId,
    name: UserName,
  ): User {
    yield()
    return User(id.value, name.value)
  }

  override suspend fun maybe(id: UserId?): User? = id?.let { users[it.value] }

  override suspend fun lookUp(id: Long): String = "number $id"

  override suspend fun lookUp(id: UserId): String = "user ${id.value}"

  override suspend fun idOf(name: String): UserId {
    yield()
    return UserId(users.values.first { it.name == name }.id)
  }

  override suspend fun nameOf(id: Long): UserName {
    yield()
    return UserName(users.getValue(id).name)
  }

  override suspend fun forget(id: UserId) {
    users.remove(id.value)
  }

  override fun has(id: UserId): Boolean = id.value in users

  override fun firstId(): UserId = UserId(users.keys.min())

  override fun follow(id: UserId): Flow<User> = flowOf(users.getValue(id.value))
}

/** The instances of value classes that Java cannot make by itself. */
object Boxed {
  fun id(value: Long): Any = UserId(value)

  fun name(value: String): Any = UserName(value)
}
