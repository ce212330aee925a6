package com.example.identityemulator.portal;

import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

/**
 * What the form of a person says.
 *
 * @param homeAccount the user name at home, for a guest
 */
record PersonForm(@Nullable String id, @Nullable String tenantId, @Nullable String displayName,
		@Nullable String givenName, @Nullable String surname, @Nullable String userPrincipalName, @Nullable String mail,
		@Nullable String preferredLanguage, @Nullable String jobTitle, @Nullable String department,
		@Nullable String password, @Nullable String homeAccount, Boolean accountEnabled, Boolean administrator) {

	PersonForm {
		accountEnabled = Boolean.TRUE.equals(accountEnabled);
		administrator = Boolean.TRUE.equals(administrator);
	}

	static PersonForm empty(Directory directory) {
		return new PersonForm(null, directory.homeTenant().id().toString(), null, null, null, null, null, null, null,
				null, null, null, true, false);
	}

	static PersonForm of(JsonNode user, boolean administrator, Directory directory) {
		String home = user.path("homeAccount")
			.asStringOpt()
			.flatMap((id) -> directory.user(UUID.fromString(id)))
			.map(User::userName)
			.orElse(null);
		return new PersonForm(text(user, "id"), text(user, "tenantId"), text(user, "displayName"),
				text(user, "givenName"), text(user, "surname"), text(user, "userPrincipalName"), text(user, "mail"),
				text(user, "preferredLanguage"), text(user, "jobTitle"), text(user, "department"),
				text(user, "password"), home, user.path("accountEnabled").asBoolean(true), administrator);
	}

	/**
	 * The person's id; one who is new gets one.
	 */
	UUID idOrNew() {
		return StringUtils.hasText(this.id) ? UUID.fromString(this.id) : UUID.randomUUID();
	}

	/**
	 * Writes the form into the JSON of a person, and leaves there what the form does not
	 * show.
	 */
	ObjectNode writeTo(ObjectNode user, UUID id, Directory directory) {
		user.put("id", id.toString());
		Lines.put(user, "tenantId", this.tenantId);
		Lines.put(user, "displayName", this.displayName);
		Lines.put(user, "givenName", this.givenName);
		Lines.put(user, "surname", this.surname);
		Lines.put(user, "userPrincipalName", this.userPrincipalName);
		Lines.put(user, "mail", this.mail);
		Lines.put(user, "preferredLanguage", this.preferredLanguage);
		Lines.put(user, "jobTitle", this.jobTitle);
		Lines.put(user, "department", this.department);
		Lines.put(user, "password", this.password);
		Lines.put(user, "homeAccount", home(directory));
		user.put("userType", StringUtils.hasText(this.homeAccount) ? "Guest" : "Member");
		user.remove("accountEnabled");
		if (!this.accountEnabled) {
			user.put("accountEnabled", false);
		}
		return user;
	}

	private @Nullable String home(Directory directory) {
		if (!StringUtils.hasText(this.homeAccount)) {
			return null;
		}
		return directory.account(this.homeAccount)
			.orElseThrow(() -> new IllegalArgumentException(this.homeAccount + " is no account that can sign in."))
			.id()
			.toString();
	}

	private static @Nullable String text(JsonNode user, String member) {
		return user.path(member).asStringOpt().orElse(null);
	}

}
