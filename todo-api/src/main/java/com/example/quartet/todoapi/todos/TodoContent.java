package com.example.quartet.todoapi.todos;

import java.time.LocalDate;

import com.example.quartet.apisupport.OneLine;
import com.example.quartet.apisupport.Text;
import com.example.quartet.apisupport.VisibleText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The part of a to-do that its owner writes.
 *
 * @param title one line
 * @param notes any number of lines, or none
 * @param due the day to have it done, or none
 * @param done whether it is done
 */
@Schema(name = "TodoChanges")
record TodoContent(
		@NotNull(message = "must not be empty") @VisibleText @OneLine @Text(max = 200) @Schema(minLength = 1,
				maxLength = 200) String title,
		@Nullable @Text(max = 4000) @Schema(maxLength = 4000) String notes, @Nullable LocalDate due,
		@NotNull(message = "must be true or false") Boolean done) {
}
