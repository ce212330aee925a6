package com.example.quartet.webapp.permissions;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person switches single functions off, and the API answers accordingly although the
 * token allows more.
 */
@WebAppTest
class PermissionsControllerTests {

	private static final String DELETE = "/todos/11111111-2222-4333-8444-555555555555/delete";

	private static final String DELETION = "DELETE /api/todos/11111111-2222-4333-8444-555555555555";

	@WithSignedInPerson
	private Visitor ada;

	@WithSignedInPerson
	private Visitor grace;

	@Autowired
	private StandIn api;

	@Test
	void changesThatAreSwitchedOffAreRefusedByTheApiWhichSaysWhy() {
		this.api.challenges(DELETION, 403,
				"Bearer error=\"insufficient_scope\", error_description=\"This request needs Todo.ReadWrite.\"");
		this.ada.sends("/permissions/todos", Map.of("change", "false"));
		assertThat(this.ada.opens("/todos")).hasStatusOk().bodyText().contains("Changes are switched off");
		assertThat(this.ada.sends(DELETE, Map.of("title", "Milk"))).hasStatus(403)
			.bodyText()
			.contains("You have switched this off", "This request needs Todo.ReadWrite.", "href=\"/permissions\"");
		assertThat(this.api.lastHeader("Scope-Limit")).isEqualTo("Todo.Read");
	}

	@Test
	void whatIsSwitchedOnAgainWorksAgain() {
		this.api.answers(DELETION, 204, "");
		this.ada.sends("/permissions/todos", Map.of("change", "false"));
		this.ada.sends("/permissions/todos", Map.of("change", "true"));
		assertThat(this.ada.sends(DELETE, Map.of("title", "Milk"))).hasRedirectedUrl("/todos");
		assertThat(this.api.deletions()).isOne();
		assertThat(this.api.lastHeader("Scope-Limit")).isNull();
	}

	@Test
	void aChoiceIsOnesOwn() {
		this.api.answers(DELETION, 204, "");
		this.ada.sends("/permissions/todos", Map.of("change", "false"));
		assertThat(this.grace.sends(DELETE, Map.of("title", "Milk"))).hasRedirectedUrl("/todos");
	}

	@Test
	void thePageShowsThatTheTokenStillAllowsItAndWhatACallIsLimitedTo() {
		assertThat(this.ada.opens("/permissions")).bodyText().doesNotContain("todo-limit");
		this.ada.sends("/permissions/todos", Map.of("change", "false"));
		assertThat(this.ada.opens("/permissions")).hasStatusOk()
			.bodyText()
			.contains("Todo.Read Todo.ReadWrite", "id=\"todo-limit\">Todo.Read<", "Switch on",
					"A consent stays when you switch a function off");
	}

	// region downstream
	@Test
	void graphIsSwitchedOnAndOff() {
		assertThat(this.ada.opens("/permissions")).bodyText().contains("does not ask Microsoft Graph");
		this.ada.opens("/profile/graph");
		assertThat(this.ada.opens("/permissions")).bodyText().contains("id=\"graph-scopes\">User.Read<");
		this.ada.sends("/permissions/graph", Map.of());
		assertThat(this.ada.opens("/profile")).bodyText()
			.contains("href=\"/profile/graph\"")
			.doesNotContain("Ada of the directory");
	}
	// endregion

}
