package com.example.quartet.workshop.lab.attack;

import com.example.quartet.workshop.checks.SwitchableCheck;
import org.jspecify.annotations.Nullable;

/**
 * One way to get what is not one's own.
 */
public interface Attack {

	/**
	 * The name in addresses and texts.
	 * @return such as {@code foreign-state}
	 */
	String name();

	/**
	 * What stops it.
	 * @return a file of the repository
	 */
	String stoppedBy();

	/**
	 * Whether it takes the emulator's sample people, whose passwords are public.
	 * @return {@code false} if it can be tried against any provider
	 */
	default boolean needsSamplePeople() {
		return false;
	}

	/**
	 * The one check without which it gets through.
	 * @return {@code null} if none can be switched off, or if others would stop it too
	 */
	default @Nullable SwitchableCheck check() {
		return null;
	}

	/**
	 * Tries it.
	 * @param target whom and what it is tried on
	 * @return what came of it
	 */
	AttackOutcome attempt(AttackTarget target);

}
