import type { QueryWord } from './query.ts';
import { foldForm } from './tokens.ts';

/** Words that hold a Vietnamese sentence together and tell nothing apart, those of questions among them. */
const functionWords =
  'là của và có được cho trong với các những một này đó ở tại từ đến bởi vì gì nào ai đâu bao nhiêu khi như thế sao hay hoặc thì mà để về trên dưới ra vào lên xuống đã đang sẽ bị do theo nếu cũng còn rất lại chỉ phải không rằng điều việc cái chiếc người ta họ nó thuộc mấy hãy bằng cùng';

const forms = new Set(functionWords.split(' '));
const folds = new Set([...forms].map(foldForm));

/** Whether a word of a long question may be left out. Without marks, whatever folds like one of them may. */
export function isFunctionWord({ form, bearsMarks }: QueryWord): boolean {
  return bearsMarks ? forms.has(form) : folds.has(form);
}
