package io.portalis.interop.library

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.yield
import java.util.TreeMap

/** What every repository has. */
interface Repo<T : Any, ID : Any> {
  suspend fun findById(id: ID): T?

  suspend fun save(entity: T): ID

  suspend fun delete(id: ID)

  suspend fun exists(id: ID): Boolean = findById(id) != null

  fun all(): Flow<T>

  fun size(): Int
}

interface UserRepo : Repo<User, Long> {
  var limit: Int

  val title: String

  val isOpen: Boolean

  suspend fun findUser(id: Long): User

  suspend fun find(id: Long): User?

  suspend fun find(name: String): User?

  suspend fun find(
    id: Long,
    name: String,
  ): User?

  suspend fun count(): Int

  fun describe(user: User): String = "${user.id}: ${user.name}"

  fun close()
}

/** The only way to get one. */
fun openUsers(vararg users: User): UserRepo = UsersInMemory(users.toList())

private class UsersInMemory(
  initial: List<User>,
) : UserRepo {
  private val users = TreeMap(initial.associateBy { it.id })

  override var limit: Int = 100
  override val title: String = "users"
  override var isOpen: Boolean = true
    private set

  override suspend fun findById(id: Long): User? = users[id]

  override suspend fun findUser(id: Long): User {
    yield()
    return users[id] ?: throw NoSuchUserException(id)
  }

  override suspend fun find(id: Long): User? = users[id]

  override suspend fun find(name: String): User? {
    yield()
    return users.values.find { it.name == name }
  }

  override suspend fun find(
    id: Long,
    name: String,
  ): User? = users[id]?.takeIf { it.name == name }

  override suspend fun save(entity: User): Long {
    check(users.size < limit) { "full" }
    users[entity.id] = entity
    return entity.id
  }

  override suspend fun delete(id: Long) {
    yield()
    users.remove(id)
  }

  override suspend fun count(): Int {
    yield()
    return users.size
  }

  override fun all(): Flow<User> = users.values.toList().asFlow()

  override fun size(): Int = users.size

  override fun close() {
    check(isOpen) { "closed twice" }
    isOpen = false
  }
}
