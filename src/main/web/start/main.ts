// The start page: suggestions in its search box.
import { startSuggestions } from '../shared/suggest.ts';

startSuggestions();
